import type { Blueprint } from '../model/blueprint.ts'
import { byOrder } from '../model/grid.ts'
import type { ActionId, CardId, LinkId } from '../vocabulary/ids.ts'
import { actionFrom } from './read-action.ts'
import { archetypeFrom } from './read-archetype.ts'
import { cardFrom } from './read-card.ts'
import { channelFrom } from './read-channel.ts'
import { entityMaps } from './read-entities.ts'
import { laneFrom, phaseFrom, stepFrom } from './read-grid.ts'
import { linkFrom } from './read-link.ts'
import { readMeta } from './read-meta.ts'
import type { BlueprintDoc, EntityMap, EntityRoot } from './roots.ts'

/** Reads the whole document. Anything that does not fit the schema is read as absent; it never throws. */
export function readBlueprint(doc: BlueprintDoc): Blueprint {
  const all = <Entity>(root: EntityRoot, read: (id: string, entity: EntityMap) => Entity): Entity[] =>
    entityMaps(doc, root).map(([id, entity]) => read(id, entity))
  const byId = <Id extends string, Entity extends { readonly id: Id }>(entities: Entity[]): Map<Id, Entity> =>
    new Map(entities.map((entity) => [entity.id, entity]))
  return {
    meta: readMeta(doc),
    phases: all('phases', phaseFrom).sort(byOrder),
    steps: all('steps', stepFrom).sort((a, b) => byOrder({ ...a.place, id: a.id }, { ...b.place, id: b.id })),
    lanes: all('lanes', laneFrom).sort(byOrder),
    cards: byId<CardId, ReturnType<typeof cardFrom>>(all('cards', cardFrom)),
    links: byId<LinkId, ReturnType<typeof linkFrom>>(all('links', linkFrom)),
    actions: byId<ActionId, ReturnType<typeof actionFrom>>(all('actions', actionFrom)),
    channels: all('channels', channelFrom).sort(byOrder),
    archetypes: all('archetypes', archetypeFrom).sort((a, b) =>
      byOrder({ order: '', id: a.id }, { order: '', id: b.id }),
    ),
  }
}
