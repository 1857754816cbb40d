/// <reference types="node" />
/**
 * Writes `src/layout/advance-widths.ts` from the font that the web client ships.
 * Run it again when `@fontsource-variable/inter` changes: `node scripts/generate-advance-widths.ts`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'
import type { VariableFont } from 'fontkit'

const FONT_PACKAGE = import.meta.resolve('@fontsource-variable/inter/package.json')

/** In the order in which a browser would be asked: the first file that has a character draws it. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext']

/** First and last code points that are worth a row: letters, punctuation, currency, arrows. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x192],
  [0x1a0, 0x1b0],
  [0x1cd, 0x1dc],
  [0x218, 0x21b],
  [0x2c6, 0x2dd],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e80, 0x1e85],
  [0x1ea0, 0x1ef9],
  [0x2000, 0x206f],
  [0x2070, 0x209c],
  [0x20a0, 0x20c0],
  [0x2100, 0x214e],
  [0x2190, 0x2199],
  [0x2200, 0x2265],
]

/**
 * fontkit cannot make an instance of a variable woff2, so the advance is put together here: the default one
 * and what the HVAR table adds at this weight. No glyph is ever decoded.
 */
function advanceOf(font: VariableFont, codePoint: number): number | undefined {
  const glyphId = font._cmapProcessor.lookup(codePoint)
  if (glyphId === 0) return undefined
  const row = Math.min(glyphId, font.hhea.numberOfMetrics - 1)
  const delta = font._variationProcessor?.getAdvanceAdjustment(glyphId, font.HVAR) ?? 0
  return Math.round(font.hmtx.metrics.get(row).advance + delta)
}

function openAt(subset: string, weight: number): VariableFont {
  const path = new URL(`files/inter-${subset}-wght-normal.woff2`, FONT_PACKAGE)
  const font = openSync(fileURLToPath(path))
  font.variationCoords = [weight]
  return font
}

/** By code point, in units of the em. */
type Advances = ReadonlyMap<number, number>

function advancesAt(weight: number): Advances {
  const fonts = SUBSETS.map((subset) => openAt(subset, weight))
  const advances = new Map<number, number>()
  for (const codePoint of RANGES.flatMap(codePointsOf)) {
    const advance = fonts.map((font) => advanceOf(font, codePoint)).find((found) => found !== undefined)
    if (advance !== undefined) advances.set(codePoint, advance)
  }
  return advances
}

function codePointsOf([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}

const regular = advancesAt(420)
const medium = advancesAt(500)

/** A letter with marks that is as wide as the letter alone, which stands before it. */
function isAsItsLetter(codePoint: number): boolean {
  const letter = String.fromCodePoint(codePoint).normalize('NFD').codePointAt(0) ?? codePoint
  return letter < codePoint && [regular, medium].every((table) => table.get(letter) === table.get(codePoint))
}

function rowOf(range: readonly [number, number]): string {
  const entries = codePointsOf(range).map((codePoint): readonly [string, string] => {
    const advance = regular.get(codePoint)
    if (advance === undefined) return ['-', '']
    if (isAsItsLetter(codePoint)) return ['', '']
    return [String(advance), String((medium.get(codePoint) ?? advance) - advance)]
  })
  const advances = entries.map(([advance]) => advance).join(' ')
  const added = entries.map(([, more]) => more).join(' ')
  return `  [0x${range[0].toString(16)}, '${advances}', '${added}'],`
}

writeFileSync(
  new URL('../src/layout/advance-widths.ts', import.meta.url),
  `// Written by scripts/generate-advance-widths.ts from the shipped font; do not edit.
export const UNITS_PER_EM = ${openAt('latin', 420).unitsPerEm}

/**
 * A first code point and, from there on, one advance each at weight 420, in units of the em, and what weight 500 adds to
 * it: - where the font has none, nothing where a letter with marks is as wide as without them.
 */
export const ADVANCE_WIDTHS = [
${RANGES.map(rowOf).join('\n')}
] as const
`,
)
