import type { CardFields, CardId, ChannelKind, Evidence, LinkKind, RichText } from '@sightline/blueprint'
import { cellRect } from '@sightline/blueprint/layout'
import type { Op } from 'quill/core'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import { keepNoteFormats } from '../notes/note-formats.ts'
import type { CellRef } from '../selection.svelte.ts'
import { clipThings } from './clip-things.ts'
import type { ClipThing } from './clip-things.ts'

/** Cards and free things on their way to a board. */
export interface BoardClip {
  /** Their places are counted from the first of them. */
  readonly cards: readonly ClipCard[]
  readonly links: readonly ClipLink[]
  /** Where they lie is counted from the corner of the first card's cell; without a card, from the board's own. */
  readonly things: readonly ClipThing[]
}

export interface ClipCard {
  /** Unique among the cards of the clip. */
  readonly key: string
  /** So many lanes below the first card's, and steps after it. */
  readonly lane: number
  readonly step: number
  readonly title: string
  readonly notes: RichText
  readonly fields: CardFields
  readonly channels: readonly { readonly name: string; readonly kind?: ChannelKind | undefined }[]
  readonly evidence: readonly Evidence[]
}

export interface ClipLink {
  /** Keys of cards. */
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly label?: string | undefined
  readonly bothWays?: boolean | undefined
}

/**
 * The chosen cards in reading order, with the links among them, and the chosen free things. Cards in the tray have no
 * place and stay behind.
 */
export function clipOfChosen(editor: Editor): BoardClip {
  const { blueprint, grid, layout } = editor.store
  const lanes = layout.lanes.map(({ lane }) => lane.id)
  const steps = grid.columns.map(({ step }) => step.id)
  const placed = editor.chosenCards.flatMap((id) => {
    const card = editor.store.card(id)
    const [lane, step] = [
      card?.place && lanes.indexOf(card.place.laneId),
      card?.place && steps.indexOf(card.place.stepId),
    ]
    return card && lane !== undefined && step !== undefined && lane >= 0 && step >= 0
      ? [{ card, lane, step }]
      : []
  })
  placed.sort(
    (a, b) =>
      a.lane - b.lane ||
      a.step - b.step ||
      ((a.card.place?.order ?? '') < (b.card.place?.order ?? '') ? -1 : 1),
  )
  const [first] = placed
  const keys = new Set<CardId>(placed.map(({ card }) => card.id))
  return {
    cards: placed.map(
      ({ card: { id, place: _place, title, notes: _plain, channels, evidence, ...fields }, lane, step }) => ({
        key: id,
        lane: lane - (first?.lane ?? 0),
        step: step - (first?.step ?? 0),
        title,
        notes: richNotes(editor, id),
        fields,
        channels: blueprint.channels
          .filter((channel) => channels.includes(channel.id))
          .map(({ name, kind }) => ({ name, kind })),
        evidence: [...evidence.values()],
      }),
    ),
    links: [...blueprint.links.values()]
      .filter(({ from, to }) => keys.has(from) && keys.has(to))
      .map(({ from, to, kind, label, bothWays }) => ({ from, to, kind, label, bothWays })),
    things: clipThings(editor, keys, cornerOf(editor, first?.card.place)),
  }
}

function cornerOf({ store }: Editor, cell: CellRef | undefined): BoardPoint {
  return (cell && cellRect(store.layout, cell.laneId, cell.stepId)) ?? { x: 0, y: 0 }
}

function richNotes(editor: Editor, id: CardId): RichText {
  return keepNoteFormats((editor.notesOf(id)?.toDelta() ?? []) as Op[])
}
