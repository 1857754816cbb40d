import type { Card, CardFields, Place } from '../model/card.ts'
import type { Evidence } from '../model/touchpoint.ts'
import type { CardId, ChannelId } from '../vocabulary/ids.ts'
import { readFields, readSet, readText } from './fields.ts'
import { entityMap } from './read-entities.ts'
import type { BlueprintDoc, EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function readCard(doc: BlueprintDoc, id: CardId): Card | undefined {
  const entity = entityMap(doc, 'cards', id)
  return entity && cardFrom(id, entity)
}

export function cardFrom(id: string, entity: EntityMap): Card {
  const { place, ...fields } = readFields(SCHEMA.cards, entity) as CardFields & { place?: Place }
  return {
    ...fields,
    id: id as CardId,
    place,
    title: readText(entity, 'title'),
    notes: readText(entity, 'notes'),
    channels: [...readSet<ChannelId, true>(SCHEMA.cards, entity, 'channels').keys()],
    evidence: readSet<string, Evidence>(SCHEMA.cards, entity, 'evidence'),
  }
}
