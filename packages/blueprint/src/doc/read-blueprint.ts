import type { Blueprint } from '../model/blueprint.ts'
import { readMeta } from './read-meta.ts'
import { rereadBlueprint } from './reread-blueprint.ts'
import { ROOT_NAMES, rootMap } from './roots.ts'
import type { BlueprintDoc } from './roots.ts'

/** Reads the whole document. Anything that does not fit the schema is read as absent; it never throws. */
export function readBlueprint(doc: BlueprintDoc): Blueprint {
  const everything = new Map(ROOT_NAMES.map((name) => [name, new Set(rootMap(doc, name).keys())]))
  return rereadBlueprint(doc, emptyBlueprint(doc), everything)
}

function emptyBlueprint(doc: BlueprintDoc): Blueprint {
  return {
    meta: readMeta(doc),
    phases: [],
    steps: [],
    lanes: [],
    cards: new Map(),
    links: new Map(),
    actions: new Map(),
    channels: [],
    archetypes: [],
    scenes: [],
    stickies: new Map(),
    texts: new Map(),
    strokes: new Map(),
    arrows: new Map(),
  }
}
