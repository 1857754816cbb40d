import { m } from '#lib/paraglide/messages.js'
import { capitalised, relativeTime } from './relative-time.ts'

/** When a blueprint was last edited, as the list says it. */
export function editedText(updatedAt: number, nowMs: number, locale: string): string {
  const when = relativeTime(updatedAt, nowMs, locale)
  return when === undefined ? m.edited_now() : capitalised(when, locale)
}
