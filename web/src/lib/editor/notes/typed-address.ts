import { safeAddress } from '#lib/ui/safe-address.ts'

/** The address that somebody means, who may leave out how it begins; undefined for what may not be followed. */
export function typedAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return undefined
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return safeAddress(text)
  return safeAddress(/^[^/]+@[^/]+$/.test(text) ? `mailto:${text}` : `https://${text}`)
}
