/** Where to go after signing in: a page of this site or, for anything else, the list. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])[\w\-./?=&%]*$/u.test(next) ? next : '/blueprints'
}
