import { DomainError } from '../vocabulary/domain-error.ts'
import { LIMITS } from '../vocabulary/limits.ts'

/** Characters that no text file holds; a file with more of them than this share was never text. */
const STRANGE = /[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g
const MOST_STRANGE = 0.02

/** The text without its byte order mark and with whole characters only. Throws when it is none. */
export function mustBeText(text: string): string {
  if (utf8Length(text) > LIMITS.importBytes) throw new DomainError('importTooLarge')
  if (text.includes('\0')) throw new DomainError('importNotText')
  if (text.replace(/^\uFEFF/, '').trim() === '') throw new DomainError('importEmpty')
  const strange = text.match(STRANGE)?.length ?? 0
  if (strange > text.length * MOST_STRANGE) throw new DomainError('importNotText')
  return text.replace(/^\uFEFF/, '').toWellFormed()
}

function utf8Length(text: string): number {
  if (text.length > LIMITS.importBytes) return text.length
  let bytes = text.length
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1
  }
  return bytes
}
