import { createHash, randomBytes } from 'node:crypto'

/** 128 random bits as 22 letters, digits, `-` and `_`. */
export function newId(): string {
  return randomBytes(16).toString('base64url')
}

/** A secret for a cookie or an address: 32 random bytes. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
