import { m } from '#lib/paraglide/messages.js'
import type { FreeThing } from '../../editor/free-things.svelte.ts'

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

/** What stickies are written on. */
const PAPERS: readonly Ink[] = [
  { value: undefined, name: m.sticky_yellow, fill: 'var(--sticky)', edge: 'var(--sticky-edge)' },
  { value: 'green', name: m.sticky_green, fill: 'var(--sticky-2)', edge: 'var(--sticky-2-edge)' },
]

/** Board units. */
export const PEN_WIDTHS = [
  { value: 3, name: m.pen_thin },
  { value: 7, name: m.pen_thick },
] as const

/** The colours that a free thing may have. */
export function coloursOf({ kind }: FreeThing): readonly Ink[] {
  if (kind === 'arrow') return []
  return kind === 'sticky' ? PAPERS : INKS
}

export function colourOf(thing: FreeThing): string | undefined {
  if (thing.kind === 'arrow') return undefined
  return 'note' in thing ? thing.note.colour : thing.stroke.colour
}

export function inkFill(colour: string | undefined): string {
  return (INKS.find(({ value }) => value === colour) ?? INKS[0])?.fill ?? 'var(--ink)'
}
