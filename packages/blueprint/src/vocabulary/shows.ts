/** What of a blueprint a reader is shown besides the rest. */
export interface Shows {
  /** The lanes behind the line of visibility: backstage and support. */
  readonly backstage: boolean
  /** Improvement actions, and the metrics and targets of objectives. */
  readonly roi: boolean
}

export const SHOWS_EVERYTHING: Shows = { backstage: true, roi: true }

export function showsEverything({ backstage, roi }: Shows): boolean {
  return backstage && roi
}

export function showsTheSame(a: Shows, b: Shows): boolean {
  return a.backstage === b.backstage && a.roi === b.roi
}

/** Whether whoever sees `shows` sees all that `other` shows. */
export function showsAtLeast(shows: Shows, other: Shows): boolean {
  return (shows.backstage || !other.backstage) && (shows.roi || !other.roi)
}
