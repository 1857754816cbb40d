import type { ShareLink } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'
import { partText } from '../board/part-text.ts'
import { calendarDate, relativeTime } from '../list/relative-time.ts'

/** What a link shows and asks for, or who revoked it, in a line. */
export function termsText(link: ShareLink, nowMs: number, locale: string): string {
  const { shows, hasPassword, embed, revokedAt, revokedBy } = link
  if (revokedAt !== null)
    return m.share_revoked_by({ name: revokedBy ?? '', date: calendarDate(revokedAt, nowMs, locale) })
  const parts = [
    partText(shows),
    ...(hasPassword ? [m.share_with_password()] : []),
    ...(embed ? [m.share_may_embed()] : []),
  ]
  return parts.join(', ')
}

export function expiresText({ revokedAt, expiresAt }: ShareLink, nowMs: number, locale: string): string {
  if (revokedAt !== null) return m.share_revoked()
  if (expiresAt === null) return m.share_expires_never()
  return expiresAt <= nowMs ? m.share_has_expired() : calendarDate(expiresAt - 1, nowMs, locale)
}

export function openedText({ lastUsedAt, uses, people }: ShareLink, nowMs: number, locale: string): string {
  if (lastUsedAt === null || uses === 0) return m.share_not_opened()
  const when = relativeTime(lastUsedAt, nowMs, locale) ?? m.just_now()
  return m.share_opened({ count: Math.max(1, people), when })
}
