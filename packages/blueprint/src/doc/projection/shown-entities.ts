import type { Shows } from '../../vocabulary/shows.ts'
import { readField } from '../fields.ts'
import { entityMaps } from '../read-entities.ts'
import type { BlueprintDoc, EntityMap, EntityRoot } from '../roots.ts'
import { SCHEMA } from '../schema.ts'

/** The ids of what is shown, by root. */
export type ShownEntities = ReadonlyMap<EntityRoot, ReadonlySet<string>>

/** In this order what a root's entities name has been decided before them. */
export const PROJECTION_ORDER = [
  'phases',
  'steps',
  'channels',
  'archetypes',
  'lanes',
  'cards',
  'actions',
  'links',
  'stickies',
  'texts',
  'strokes',
  'scenes',
  'arrows',
] as const satisfies readonly EntityRoot[]

type Rule = (entity: EntityMap, shown: ShownEntities, shows: Shows) => boolean

const always: Rule = () => true
const noteRule: Rule = (note, shown) => isInShownLane(read('stickies', note, 'frame'), shown)

const RULES: Readonly<Record<EntityRoot, Rule>> = {
  phases: always,
  steps: always,
  channels: always,
  archetypes: always,
  lanes(lane, _shown, { backstage }) {
    const kind = read('lanes', lane, 'kind')
    return (
      read('lanes', lane, 'hidden') !== true && (backstage || (kind !== 'backstage' && kind !== 'support'))
    )
  },
  cards: (card, shown) => isInShownLane(read('cards', card, 'place'), shown),
  actions: (action, shown, { roi }) => roi && has(shown, 'cards', read('actions', action, 'cardId')),
  links: (link, shown) =>
    has(shown, 'cards', read('links', link, 'from')) && has(shown, 'cards', read('links', link, 'to')),
  stickies: noteRule,
  texts: noteRule,
  strokes: (stroke, shown) => isInShownLane(read('strokes', stroke, 'line'), shown),
  scenes: (scene, shown) => namesOnlyShown(scene, 'lanes', shown) && namesOnlyShown(scene, 'cards', shown),
  arrows(arrow, shown) {
    const { from, to } = read('arrows', arrow, 'ends') as { from: unknown; to: unknown }
    return isShownEnd(from, shown) && isShownEnd(to, shown)
  },
}

/**
 * Whether one entity is shown, by what is known of those that it names. What is not anchored in a shown lane is
 * not: nobody can tell what it is about.
 */
export function isShown(root: EntityRoot, entity: EntityMap, shown: ShownEntities, shows: Shows): boolean {
  return RULES[root](entity, shown, shows)
}

export function shownEntities(doc: BlueprintDoc, shows: Shows): ShownEntities {
  const shown = new Map<EntityRoot, Set<string>>()
  for (const root of PROJECTION_ORDER) {
    const ids = new Set<string>()
    for (const [id, entity] of entityMaps(doc, root)) if (isShown(root, entity, shown, shows)) ids.add(id)
    shown.set(root, ids)
  }
  return shown
}

function read(root: EntityRoot, entity: EntityMap, field: string): unknown {
  return readField(SCHEMA[root], entity, field)
}

function has(shown: ShownEntities, root: EntityRoot, id: unknown): boolean {
  return typeof id === 'string' && shown.get(root)?.has(id) === true
}

function isInShownLane(anchor: unknown, shown: ShownEntities): boolean {
  return isObject(anchor) && has(shown, 'lanes', anchor['laneId'])
}

function isShownEnd(end: unknown, shown: ShownEntities): boolean {
  if (!isObject(end)) return false
  const { id } = end
  if (typeof id !== 'string') return isInShownLane(end, shown)
  return PROJECTION_ORDER.some((root) => has(shown, root, id))
}

/** A scene names lanes as `lanes:id` and cards as `highlight:id`. */
function namesOnlyShown(scene: EntityMap, root: 'lanes' | 'cards', shown: ShownEntities): boolean {
  const prefix = root === 'lanes' ? 'lanes:' : 'highlight:'
  return [...scene.keys()].every(
    (key) => !key.startsWith(prefix) || has(shown, root, key.slice(prefix.length)),
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
