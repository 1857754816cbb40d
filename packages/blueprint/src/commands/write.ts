import * as Y from 'yjs'
import { editText } from '../doc/edit-text.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc, EntityMap, EntityRoot } from '../doc/roots.ts'
import { SCHEMA } from '../doc/schema.ts'

/** Puts a new entity into the document, its shared texts with it. Values must have been checked. */
export function insertEntity(
  doc: BlueprintDoc,
  root: EntityRoot,
  id: string,
  values: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>> = {},
): void {
  const entity: EntityMap = new Y.Map()
  for (const [field, value] of Object.entries(values)) if (value !== undefined) entity.set(field, value)
  for (const field of Object.keys(SCHEMA[root].texts)) entity.set(field, new Y.Text(texts[field] ?? ''))
  rootMap(doc, root).set(id, entity)
}

/** Replaces the part of a shared text that differs. The length must have been checked. */
export function writeText(entity: EntityMap, field: string, next: string): void {
  const text = entity.get(field)
  if (text instanceof Y.Text) editText(text, next)
  else entity.set(field, new Y.Text(next))
}

/** Writes the fields that differ; undefined removes one. Values must have been checked. */
export function setFields(entity: EntityMap, changes: object): void {
  for (const [field, value] of Object.entries(changes) as [string, unknown][]) {
    if (value === undefined) {
      if (entity.has(field)) entity.delete(field)
    } else if (!sameValue(entity.get(field), value)) {
      entity.set(field, value)
    }
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  )
}
