import type * as Y from 'yjs'

/** The shared document of one blueprint. Only this folder knows the names of its maps. */
export type BlueprintDoc = Y.Doc

export const SCHEMA_VERSION = 1

/** The top-level maps; a document has no other. */
export const ROOT_NAMES = [
  'meta',
  'phases',
  'steps',
  'lanes',
  'cards',
  'actions',
  'links',
  'channels',
  'archetypes',
  'scenes',
  'stickies',
  'texts',
  'strokes',
  'arrows',
] as const

export type RootName = (typeof ROOT_NAMES)[number]

/** The maps that hold entities by id; `meta` is one itself. */
export type EntityRoot = Exclude<RootName, 'meta'>

export type EntityMap = Y.Map<unknown>

export function rootMap(doc: BlueprintDoc, name: RootName): EntityMap {
  return doc.getMap(name)
}
