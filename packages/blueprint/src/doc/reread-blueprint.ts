import type { Archetype } from '../model/archetype.ts'
import type { Blueprint } from '../model/blueprint.ts'
import { byOrder } from '../model/grid.ts'
import type { StickyId, TextId } from '../vocabulary/ids.ts'
import { ARCHETYPE_FITS } from '../vocabulary/archetype-fit.ts'
import type { TouchedEntities } from './observe.ts'
import { actionFrom } from './read-action.ts'
import { archetypeFrom } from './read-archetype.ts'
import { cardFrom } from './read-card.ts'
import { channelFrom } from './read-channel.ts'
import { entityMap, entityMaps } from './read-entities.ts'
import { laneFrom, phaseFrom, stepFrom } from './read-grid.ts'
import { linkFrom } from './read-link.ts'
import { readMeta } from './read-meta.ts'
import { sceneFrom } from './read-scene.ts'
import { arrowFrom, noteFrom, strokeFrom } from './read-free-thing.ts'
import type { BlueprintDoc, EntityMap, EntityRoot } from './roots.ts'

/** The next reading after a change: what was not touched is the same object as before. */
export function rereadBlueprint(doc: BlueprintDoc, before: Blueprint, touched: TouchedEntities): Blueprint {
  const list = <Entity>(root: EntityRoot, old: readonly Entity[], read: () => Entity[]): readonly Entity[] =>
    touched.has(root) ? read() : old
  const byId = <Id extends string, Entity>(
    root: EntityRoot,
    old: ReadonlyMap<Id, Entity>,
    read: (id: string, entity: EntityMap) => Entity,
  ): ReadonlyMap<Id, Entity> => {
    const ids = touched.get(root)
    if (!ids) return old
    const next = new Map(old)
    for (const id of ids) {
      const entity = entityMap(doc, root, id)
      if (entity) next.set(id as Id, read(id, entity))
      else next.delete(id as Id)
    }
    return next
  }
  const all = <Entity>(root: EntityRoot, read: (id: string, entity: EntityMap) => Entity): Entity[] =>
    entityMaps(doc, root).map(([id, entity]) => read(id, entity))
  return {
    meta: touched.has('meta') ? readMeta(doc) : before.meta,
    phases: list('phases', before.phases, () => all('phases', phaseFrom).sort(byOrder)),
    steps: list('steps', before.steps, () =>
      all('steps', stepFrom).sort((a, b) => byOrder({ ...a.place, id: a.id }, { ...b.place, id: b.id })),
    ),
    lanes: list('lanes', before.lanes, () => all('lanes', laneFrom).sort(byOrder)),
    cards: byId('cards', before.cards, cardFrom),
    links: byId('links', before.links, linkFrom),
    actions: byId('actions', before.actions, actionFrom),
    channels: list('channels', before.channels, () => all('channels', channelFrom).sort(byOrder)),
    archetypes: list('archetypes', before.archetypes, () =>
      all('archetypes', archetypeFrom).sort(bySuitability),
    ),
    scenes: list('scenes', before.scenes, () => all('scenes', sceneFrom).sort(byOrder)),
    stickies: byId('stickies', before.stickies, noteFrom<StickyId>),
    texts: byId('texts', before.texts, noteFrom<TextId>),
    strokes: byId('strokes', before.strokes, strokeFrom),
    arrows: byId('arrows', before.arrows, arrowFrom),
  }
}

/** Those whom the service is meant for come first. */
function bySuitability(a: Archetype, b: Archetype): number {
  const rank = ({ fit }: Archetype): string =>
    String(fit ? ARCHETYPE_FITS.indexOf(fit) : ARCHETYPE_FITS.length)
  return byOrder({ order: rank(a) + a.name, id: a.id }, { order: rank(b) + b.name, id: b.id })
}
