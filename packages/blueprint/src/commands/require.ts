import { entityMap } from '../doc/read-entities.ts'
import type { BlueprintDoc, EntityMap, EntityRoot } from '../doc/roots.ts'
import { SCHEMA } from '../doc/schema.ts'
import { isEntityId } from '../vocabulary/ids.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { DomainErrorCode } from '../vocabulary/domain-error.ts'

const UNKNOWN: Readonly<Record<string, DomainErrorCode>> = {
  phases: 'unknownPhase',
  steps: 'unknownStep',
  lanes: 'unknownLane',
  cards: 'unknownCard',
  links: 'unknownLink',
  channels: 'unknownChannel',
  actions: 'unknownAction',
  archetypes: 'unknownArchetype',
  scenes: 'unknownScene',
}

/** An entity that has to be there; throws `unknown...` when it is not. */
export function mustGet(doc: BlueprintDoc, root: EntityRoot, id: string): EntityMap {
  const entity = entityMap(doc, root, id)
  if (!entity) throw new DomainError(UNKNOWN[root] ?? 'badValue', id)
  return entity
}

/** Throws `badId` or `idTaken` unless a new entity may have this id. */
export function mustBeFree(doc: BlueprintDoc, root: EntityRoot, id: string): void {
  if (!isEntityId(id)) throw new DomainError('badId', id)
  if (entityMap(doc, root, id)) throw new DomainError('idTaken', id)
}

/** A title as it is kept: trimmed, of one line. Throws `titleEmpty` or `titleTooLong`. */
export function cleanTitle(title: string, maxLength: number): string {
  const clean = title.replace(/\s+/g, ' ').trim()
  if (clean === '') throw new DomainError('titleEmpty')
  if (clean.length > maxLength) throw new DomainError('titleTooLong', String(maxLength))
  return clean
}

/** Checks plain values against the schema before a command writes them; undefined stands for removal. */
export function mustFit(root: keyof typeof SCHEMA, changes: object): void {
  const rule = SCHEMA[root]
  for (const [field, value] of Object.entries(changes) as [string, unknown][]) {
    const check = rule.fields[field]
    if (!check) throw new DomainError('badValue', field)
    if (value === undefined) {
      if (field in rule.defaults) throw new DomainError('badValue', field)
    } else if (!check(value)) {
      throw new DomainError(isLongText(value) ? 'textTooLong' : 'badValue', field)
    }
  }
}

function isLongText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 200
}
