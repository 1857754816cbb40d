import type { Shows } from '../../vocabulary/shows.ts'
import type { EntityRoot, RootName } from '../roots.ts'
import { SCHEMA } from '../schema.ts'
import type { ShownEntities } from './shown-entities.ts'

export interface KeyContext {
  readonly shows: Shows
  readonly shown: ShownEntities
  /** Whether a lane that draws feelings is shown. */
  readonly feelings: boolean
}

/** Whether a plain value of an entity is shown: only what the schema knows, and nothing that names what is hidden. */
export function isShownValue(root: RootName, key: string, value: unknown, context: KeyContext): boolean {
  const [name = '', id] = splitKey(key)
  const check = id === undefined ? SCHEMA[root].fields[name] : SCHEMA[root].sets[name]
  if (check?.(value) !== true) return false
  if (root === 'cards') return context.shows.roi || (name !== 'metric' && name !== 'targetRoi')
  if (root === 'actions' && name === 'effects') return context.shown.get('cards')?.has(id ?? '') === true
  if (root === 'archetypes' && (name === 'intended' || name === 'measured')) return context.feelings
  return true
}

/** What a presenter notes for themselves is nobody else's. */
export function isShownText(root: EntityRoot, field: string): boolean {
  return !(root === 'scenes' && field === 'notes')
}

function splitKey(key: string): [string, string?] {
  const colon = key.indexOf(':')
  return colon < 0 ? [key] : [key.slice(0, colon), key.slice(colon + 1)]
}
