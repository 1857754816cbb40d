/** A name of its own, beside the database, for what is kept of it. */
export function asideName(database: string, why: 'before' | 'before-repair', now: Date): string {
  return `${database}.${why}-${now.toISOString().replaceAll(/[:.]/gu, '-')}`
}
