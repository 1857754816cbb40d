import { m } from '#lib/paraglide/messages.js'

export interface Ink {
  /** Undefined is the colour of text. */
  readonly value: string | undefined
  readonly name: () => string
  readonly fill: string
  readonly edge: string
}

/** What the pen and free texts are written with. */
export const INKS: readonly Ink[] = [
  { value: undefined, name: m.ink_ink, fill: 'var(--ink)', edge: 'transparent' },
  { value: 'accent', name: m.ink_blue, fill: 'var(--accent)', edge: 'transparent' },
  { value: 'bad', name: m.ink_red, fill: 'var(--bad)', edge: 'transparent' },
  { value: 'good', name: m.ink_green, fill: 'var(--good)', edge: 'transparent' },
]

export function inkFill(colour: string | undefined): string {
  return (INKS.find(({ value }) => value === colour) ?? INKS[0])?.fill ?? 'var(--ink)'
}
