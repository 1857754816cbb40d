import * as Y from 'yjs'
import type { EntityMap } from './roots.ts'

const NAMING_FIELDS = ['title', 'name', 'label', 'text']

/** What an entity is called, or was called when the running transaction deleted it; empty when it has no name. */
export function entityTitle(entity: EntityMap): string {
  const wasDeleted = entity._item?.deleted === true
  for (const field of NAMING_FIELDS) {
    const title = textOf(entity._map.get(field)?.content, wasDeleted).trim()
    if (title !== '') return title
  }
  return ''
}

/** By the items themselves, for a deleted map answers nothing any more. */
function textOf(content: unknown, wasDeleted: boolean): string {
  if (content instanceof Y.ContentAny) {
    const value: unknown = content.arr.at(-1)
    return typeof value === 'string' ? value : ''
  }
  if (!(content instanceof Y.ContentType) || !(content.type instanceof Y.Text)) return ''
  let text = ''
  for (let item = content.type._start; item !== null; item = item.right) {
    if (item.deleted && !wasDeleted) continue
    if (item.content instanceof Y.ContentString) text += item.content.str
  }
  return text
}
