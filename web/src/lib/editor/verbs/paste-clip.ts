import {
  addCards,
  addChannel,
  addLink,
  cellKey,
  orderAfter,
  setCardChannel,
  setEvidence,
} from '@sightline/blueprint'
import { cellRect, takesCards } from '@sightline/blueprint/layout'
import type {
  BlueprintDoc,
  CardId,
  ChannelId,
  Evidence,
  LaneId,
  LinkId,
  NewCard,
  NewLink,
  StepId,
} from '@sightline/blueprint'
import type { BoardClip } from '../clipboard/board-clip.ts'
import { assetPathsIn, withAssets } from '../clipboard/clip-evidence.ts'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import type { CellRef } from '../selection.svelte.ts'
import { placeOfChosen } from './choose.ts'
import { idsOf, pastedThings, writeThings } from './paste-things.ts'
import type { PastedThings } from './paste-things.ts'
import { stepsBeyond, writeInSteps } from './steps-beyond.ts'
import type { NewStep } from './steps-beyond.ts'
import { landingAt, landingOf } from './things-landing.ts'

interface PastedCards {
  /** For those that would fall off the end of the board. */
  readonly steps: readonly NewStep[]
  /** The new ids of cards, by their keys in the clip. */
  readonly ids: ReadonlyMap<string, CardId>
  readonly cards: readonly NewCard[]
  readonly links: readonly NewLink[]
  readonly channels: readonly { readonly id: ChannelId; readonly name: string; readonly order: string }[]
  /** By card. */
  readonly channelsOf: ReadonlyMap<CardId, readonly ChannelId[]>
  /** By card. */
  readonly evidenceOf: ReadonlyMap<CardId, readonly Evidence[]>
}

interface Pasted extends PastedCards {
  readonly things: PastedThings
}

/**
 * Puts a clip where something is chosen, its cards and free things as they stood to each other, in one undo step, and
 * chooses it. Without one cards go to the beginning of the board, and things alone beside where they lay.
 * The board goes on for cards that would fall off its end; those that would fall off below stand in its last lane.
 * Images and files of another blueprint are taken along first, if the person may see it and the server has room.
 */
export async function pasteClip(editor: Editor, clip: BoardClip): Promise<void> {
  const origin = placeOfChosen(editor) ?? placeOfFirst(editor) ?? firstCell(editor)
  if (!origin && clip.cards.length > 0) return editor.hooks.onPasted(undefined)
  const paths = assetPathsIn(clip)
  const taken = paths.length > 0 ? await editor.hooks.takeAssets(paths) : new Map<string, string>()
  const ready = withAssets(clip, taken)
  const pasted = pastedAt(editor, ready.clip, origin)
  if (!editor.run(writePasted, pasted)) return
  const [cards, things] = [pasted.cards.map(({ id }) => id), idsOf(pasted.things)]
  editor.selection.choose(cards, things)
  editor.hooks.onPasted({ cards: cards.length, things: things.length, evidenceLeft: ready.left })
}

function pastedAt(editor: Editor, clip: BoardClip, origin: CellRef | undefined): Pasted {
  const pasted = cardsAt(editor, clip, origin)
  const cell = pasted.cards[0]?.place
  const corner = cell && cellRect(editor.store.layout, cell.laneId, cell.stepId)
  const shift = corner ? landingAt(editor, clip.things, corner) : landingOf(editor, clip.things)
  return { ...pasted, things: pastedThings(editor, clip.things, { shift, ids: pasted.ids }) }
}

function cardsAt(editor: Editor, clip: BoardClip, origin: CellRef | undefined): PastedCards {
  const lanes = lanesForCards(editor)
  const known = editor.store.grid.columns.map(({ step }) => step.id)
  const laneAt = origin ? lanes.indexOf(origin.laneId) : 0
  const stepAt = origin ? known.indexOf(origin.stepId) : 0
  const width = Math.max(0, ...clip.cards.map(({ step }) => stepAt + step + 1))
  const beyond = stepsBeyond(editor, width - known.length)
  const steps = [...known, ...beyond.map(({ id }) => id)]
  const ids = new Map(clip.cards.map(({ key }) => [key, newId() as CardId]))
  const ends = new Map<string, { readonly order: string }>()
  const channels = new Channels(editor)
  const channelsOf = new Map<CardId, readonly ChannelId[]>()
  const evidenceOf = new Map<CardId, readonly Evidence[]>()
  const cards = clip.cards.flatMap((card): NewCard[] => {
    const id = ids.get(card.key)
    const laneId = lanes[clamp(laneAt + card.lane, lanes.length)]
    const stepId = steps[clamp(stepAt + card.step, steps.length)]
    if (!id || laneId === undefined || stepId === undefined) return []
    const key = cellKey(laneId, stepId)
    const last = ends.get(key) ?? lastIn(editor, laneId, stepId)
    const order = orderAfter(last ? [last] : [], id)
    ends.set(key, { order })
    if (card.channels.length > 0)
      channelsOf.set(
        id,
        card.channels.map(({ name }) => channels.idOf(name)),
      )
    if (card.evidence.length > 0) evidenceOf.set(id, card.evidence)
    return [
      { id, place: { laneId, stepId, order }, title: card.title, notes: card.notes, fields: card.fields },
    ]
  })
  const links = clip.links.flatMap(({ from, to, label, bothWays, kind }): NewLink[] => {
    const [fromId, toId] = [ids.get(from), ids.get(to)]
    if (!fromId || !toId || fromId === toId) return []
    return [
      {
        id: newId() as LinkId,
        from: fromId,
        to: toId,
        kind,
        ...(label ? { label } : {}),
        ...(bothWays ? { bothWays } : {}),
      },
    ]
  })
  return { steps: beyond, ids, cards, links, channels: channels.made, channelsOf, evidenceOf }
}

/** The cards first: it is their fields that may be refused, and then nothing has been written. */
function writePasted(doc: BlueprintDoc, pasted: Pasted): void {
  const { steps, cards, links, channels, channelsOf, evidenceOf, things } = pasted
  writeInSteps(doc, steps, () => addCards(doc, { cards }))
  for (const channel of channels) addChannel(doc, channel)
  for (const [cardId, channelIds] of channelsOf) {
    for (const channelId of channelIds) setCardChannel(doc, { cardId, channelId, on: true })
  }
  for (const [cardId, pieces] of evidenceOf) {
    for (const evidence of pieces) setEvidence(doc, { cardId, id: newId(), evidence })
  }
  for (const link of links) addLink(doc, link)
  writeThings(doc, things)
}

/** Channels are the same when they are called the same; those that the board does not have are made. */
class Channels {
  readonly made: { readonly id: ChannelId; readonly name: string; readonly order: string }[] = []
  readonly #known: Map<string, ChannelId>
  #orders: { readonly order: string }[]

  constructor({ store }: Editor) {
    const { channels } = store.blueprint
    this.#known = new Map(channels.map(({ name, id }) => [name.toLowerCase(), id]))
    this.#orders = channels.slice(-1)
  }

  idOf(name: string): ChannelId {
    const known = this.#known.get(name.toLowerCase())
    if (known !== undefined) return known
    const id = newId() as ChannelId
    const order = orderAfter(this.#orders, id)
    this.#orders = [{ order }]
    this.made.push({ id, name, order })
    this.#known.set(name.toLowerCase(), id)
    return id
  }
}

function lanesForCards({ store }: Editor): LaneId[] {
  return store.layout.lanes.filter(takesCards).map(({ lane }) => lane.id)
}

/** The cell of the card that was chosen first among several. */
function placeOfFirst({ chosenCards: [id], store }: Editor): CellRef | undefined {
  return id === undefined ? undefined : store.card(id)?.place
}

function firstCell(editor: Editor): CellRef | undefined {
  const [laneId] = lanesForCards(editor)
  const stepId: StepId | undefined = editor.store.grid.columns[0]?.step.id
  return laneId === undefined || stepId === undefined ? undefined : { laneId, stepId }
}

function lastIn({ store }: Editor, laneId: LaneId, stepId: StepId): { readonly order: string } | undefined {
  return store.grid.cells.get(cellKey(laneId, stepId))?.at(-1)?.place
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index))
}
