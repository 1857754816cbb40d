import { entityMaps } from '../doc/read-entities.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import type { ChannelKind } from '../vocabulary/channel-kind.ts'
import type { CardId, ChannelId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields } from './write.ts'

export function addChannel(
  doc: BlueprintDoc,
  input: {
    readonly id: ChannelId
    readonly name: string
    readonly kind?: ChannelKind
    readonly order: string
  },
): void {
  mustBeFree(doc, 'channels', input.id)
  const { id, ...rest } = input
  const values = { ...rest, name: cleanTitle(input.name, LIMITS.titleLength) }
  mustFit('channels', values)
  doc.transact(() => insertEntity(doc, 'channels', id, values))
}

export interface ChannelChanges {
  readonly name?: string
  readonly kind?: ChannelKind
  readonly order?: string
}

export function editChannel(
  doc: BlueprintDoc,
  input: { readonly id: ChannelId; readonly changes: ChannelChanges },
): void {
  const channel = mustGet(doc, 'channels', input.id)
  const name = input.changes.name
  const changes = {
    ...input.changes,
    ...(name === undefined ? {} : { name: cleanTitle(name, LIMITS.titleLength) }),
  }
  mustFit('channels', changes)
  doc.transact(() => setFields(channel, changes))
}

/** Deletes a channel and takes it off every card. */
export function deleteChannel(doc: BlueprintDoc, input: { readonly id: ChannelId }): void {
  mustGet(doc, 'channels', input.id)
  doc.transact(() => {
    for (const [, card] of entityMaps(doc, 'cards')) card.delete(`channels:${input.id}`)
    rootMap(doc, 'channels').delete(input.id)
  })
}

/** Puts a card into a channel, or takes it out of it. */
export function setCardChannel(
  doc: BlueprintDoc,
  input: { readonly cardId: CardId; readonly channelId: ChannelId; readonly on: boolean },
): void {
  setCardsChannel(doc, { cardIds: [input.cardId], channelId: input.channelId, on: input.on })
}

/** Puts several cards into a channel, or takes them out of it, all or none. */
export function setCardsChannel(
  doc: BlueprintDoc,
  input: { readonly cardIds: readonly CardId[]; readonly channelId: ChannelId; readonly on: boolean },
): void {
  const cards = input.cardIds.map((id) => mustGet(doc, 'cards', id))
  mustGet(doc, 'channels', input.channelId)
  const key = `channels:${input.channelId}`
  const others = cards.filter((card) => card.has(key) !== input.on)
  if (others.length === 0) return
  doc.transact(() => {
    for (const card of others) {
      if (input.on) card.set(key, true)
      else card.delete(key)
    }
  })
}
