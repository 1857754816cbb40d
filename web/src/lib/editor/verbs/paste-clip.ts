import { addCards, addChannel, addLink, cellKey, orderAfter, setCardChannel } from '@sightline/blueprint'
import { takesCards } from '@sightline/blueprint/layout'
import type {
  BlueprintDoc,
  CardId,
  ChannelId,
  LaneId,
  LinkId,
  NewCard,
  NewLink,
  StepId,
} from '@sightline/blueprint'
import type { BoardClip } from '../clipboard/board-clip.ts'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import type { CellRef } from '../selection.svelte.ts'
import { placeOfChosen } from './choose.ts'

interface Pasted {
  readonly cards: readonly NewCard[]
  readonly links: readonly NewLink[]
  readonly channels: readonly { readonly id: ChannelId; readonly name: string; readonly order: string }[]
  /** By card. */
  readonly channelsOf: ReadonlyMap<CardId, readonly ChannelId[]>
}

/**
 * Puts the cards of a clip where something is chosen, or at the beginning of the board, as they stood to each other,
 * in one undo step, and chooses them. What would fall off the edge of the board stands in the last cell before it.
 * Returns how many, or undefined when there is no cell at all.
 */
export function pasteClip(editor: Editor, clip: BoardClip): number | undefined {
  const origin = placeOfChosen(editor) ?? firstCell(editor)
  if (!origin) return undefined
  const pasted = pastedAt(editor, clip, origin)
  if (!editor.run(writePasted, pasted)) return 0
  editor.selection.chooseCards(pasted.cards.map(({ id }) => id))
  return pasted.cards.length
}

function pastedAt(editor: Editor, clip: BoardClip, origin: CellRef): Pasted {
  const lanes = lanesForCards(editor)
  const steps = editor.store.grid.columns.map(({ step }) => step.id)
  const [laneAt, stepAt] = [lanes.indexOf(origin.laneId), steps.indexOf(origin.stepId)]
  const ids = new Map(clip.cards.map(({ key }) => [key, newId() as CardId]))
  const ends = new Map<string, { readonly order: string }>()
  const channels = new Channels(editor)
  const channelsOf = new Map<CardId, readonly ChannelId[]>()
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
  return { cards, links, channels: channels.made, channelsOf }
}

function writePasted(doc: BlueprintDoc, { cards, links, channels, channelsOf }: Pasted): void {
  addCards(doc, { cards })
  for (const channel of channels) addChannel(doc, channel)
  for (const [cardId, channelIds] of channelsOf) {
    for (const channelId of channelIds) setCardChannel(doc, { cardId, channelId, on: true })
  }
  for (const link of links) addLink(doc, link)
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
