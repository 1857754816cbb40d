import * as v from 'valibot'

const ItemId = v.object({
  client: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  clock: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})

/** A place in a shared text that keeps its neighbours when the text changes: a relative position of Yjs as JSON. */
const Place = v.object({
  type: v.optional(v.nullable(ItemId), null),
  item: v.optional(v.nullable(ItemId), null),
  assoc: v.optional(v.pipe(v.number(), v.finite()), 0),
})

/** Where somebody writes in the notes of a card; nothing is selected while `anchor` and `head` are the same. */
export const NoteCaretSchema = v.object({ cardId: v.string(), anchor: Place, head: Place })

export type NoteCaret = v.InferOutput<typeof NoteCaretSchema>
