import { CHANNEL_KINDS, EVIDENCE_KINDS, LIMITS, LINK_KINDS } from '@sightline/blueprint'
import * as v from 'valibot'
import { keepNoteFormats } from '../notes/note-formats.ts'

const MOST_CARDS = 5000
const MOST_LINKS = 20_000
const MOST_THINGS = 5000
const MOST_EVIDENCE = 200
const offset = v.pipe(v.number(), v.integer(), v.minValue(-10_000), v.maxValue(10_000))
const title = v.pipe(v.string(), v.maxLength(LIMITS.titleLength))
const text = v.pipe(v.string(), v.maxLength(LIMITS.textLength))

const notes = v.pipe(
  v.array(v.object({ insert: v.string(), attributes: v.optional(v.record(v.string(), v.unknown()), {}) })),
  v.transform((stretches) => keepNoteFormats(stretches)),
)

const evidence = v.object({
  kind: v.picklist(EVIDENCE_KINDS),
  url: v.optional(text),
  text: v.optional(text),
})

const length = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))
const size = v.pipe(v.number(), v.minValue(0), v.maxValue(1e5))
const end = v.union([v.object({ key: v.string() }), v.object({ x: length, y: length })])

const thing = v.variant('kind', [
  v.object({
    kind: v.picklist(['sticky', 'text']),
    key: v.string(),
    rect: v.object({ x: length, y: length, width: size, height: size }),
    text,
    colour: v.optional(title),
    by: v.optional(title),
  }),
  v.object({
    kind: v.literal('stroke'),
    key: v.string(),
    points: v.pipe(v.array(v.tuple([length, length, length])), v.maxLength(LIMITS.strokePoints)),
    width: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000)),
    colour: v.optional(title),
  }),
  v.object({ kind: v.literal('arrow'), from: end, to: end, label: v.optional(title) }),
])

/**
 * Anybody may have written what is on the clipboard. The fields of cards are checked by the command that writes them,
 * before anything is written; all else has to fit here.
 */
export const clipSchema = v.pipe(
  v.object({
    cards: v.pipe(
      v.array(
        v.object({
          key: v.string(),
          lane: offset,
          step: offset,
          title: v.string(),
          notes,
          fields: v.record(v.string(), v.unknown()),
          channels: v.array(
            v.object({ name: v.pipe(title, v.regex(/\S/u)), kind: v.optional(v.picklist(CHANNEL_KINDS)) }),
          ),
          evidence: v.pipe(v.array(evidence), v.maxLength(MOST_EVIDENCE)),
        }),
      ),
      v.maxLength(MOST_CARDS),
    ),
    links: v.pipe(
      v.array(
        v.object({
          from: v.string(),
          to: v.string(),
          kind: v.picklist(LINK_KINDS),
          label: v.optional(title),
          bothWays: v.optional(v.boolean()),
        }),
      ),
      v.maxLength(MOST_LINKS),
    ),
    things: v.pipe(v.array(thing), v.maxLength(MOST_THINGS)),
  }),
  v.check(({ cards, things }) =>
    areUnique([...cards, ...things].flatMap((each) => ('key' in each ? [each.key] : []))),
  ),
  v.check(({ links }) => areUnique(links.map(({ from, to, kind }) => `${kind} ${from} ${to}`))),
)

function areUnique(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}
