import { showsEverything, SHOWS_EVERYTHING } from '@sightline/blueprint'
import type { EditShareLinkRequest } from '@sightline/protocol'
import type { InferOutput } from 'valibot'
import { hashPassword } from '../auth/passwords.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { ShareLinkTerms } from '../storage/share-link-store.ts'

export type WantedTerms = InferOutput<typeof EditShareLinkRequest>

export const NO_CONDITIONS: Omit<ShareLinkTerms, 'role' | 'label'> = {
  expiresAt: null,
  passwordHash: null,
  shows: SHOWS_EVERYTHING,
  embed: false,
  preview: false,
}

/** Terms with what is wanted of them; throws when they contradict each other or end before they begin. */
export async function withTerms(
  terms: ShareLinkTerms,
  { password, ...wanted }: WantedTerms,
  now: number,
): Promise<ShareLinkTerms> {
  const next = { ...terms, ...withoutAbsent(wanted) }
  if (next.role === 'editor' && !showsEverything(next.shows)) throw new ApiError('invalid', 'shows')
  if (next.role !== 'viewer' && next.embed) throw new ApiError('invalid', 'embed')
  if (typeof wanted.expiresAt === 'number' && wanted.expiresAt <= now)
    throw new ApiError('invalid', 'expiresAt')
  if (password === undefined) return next
  return { ...next, passwordHash: password === null ? null : await hashPassword(password) }
}

function withoutAbsent(wanted: Omit<WantedTerms, 'password'>): Partial<ShareLinkTerms> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
}
