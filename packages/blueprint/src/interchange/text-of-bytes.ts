import { DomainError } from '../vocabulary/domain-error.ts'

/** What the bytes 0x80 to 0x9F mean in Windows-1252, in which spreadsheets of western Europe write CSV. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const CHUNK = 8_192

/**
 * The text of a file: UTF-16 where a byte order mark says so, UTF-8 where the bytes are, else Windows-1252.
 * Throws `importNotText` when there are zero bytes in what is not UTF-16.
 */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 1)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 0)
  if (bytes.includes(0)) throw new DomainError('importNotText')
  return utf8(bytes) ?? joined(bytes.length, (index) => windows1252(bytes[index] ?? 0))
}

/** `high` says which byte of a pair is the high one. */
function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const byte = (index: number): number => bytes[index] ?? 0
  return joined(Math.floor(bytes.length / 2) - 1, (index) => {
    const pair = index * 2 + 2
    return String.fromCharCode((byte(pair + high) << 8) | byte(pair + 1 - high))
  })
}

function windows1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte)
}

/** Undefined when the bytes are no UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = []
  let part = ''
  for (let index = 0; index < bytes.length;) {
    const first = bytes[index] ?? 0
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
    if (length === 0) return undefined
    let code = length === 1 ? first : first & (0xff >> (length + 1))
    for (let more = 1; more < length; more += 1) {
      const next = bytes[index + more] ?? 0
      if ((next & 0xc0) !== 0x80) return undefined
      code = (code << 6) | (next & 0x3f)
    }
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
    part += String.fromCodePoint(code)
    index += length
    if (part.length >= CHUNK) part = flush(parts, part)
  }
  return parts.join('') + part
}

function flush(parts: string[], part: string): string {
  parts.push(part)
  return ''
}

function joined(count: number, charAt: (index: number) => string): string {
  let text = ''
  for (let index = 0; index < count; index += 1) text += charAt(index)
  return text
}
