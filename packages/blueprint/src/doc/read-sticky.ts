import type { Frame, Sticky } from '../model/sticky.ts'
import type { StickyId } from '../vocabulary/ids.ts'
import { readField, readText } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function stickyFrom(id: string, entity: EntityMap): Sticky {
  const field = (name: string): unknown => readField(SCHEMA.stickies, entity, name)
  return {
    id: id as StickyId,
    frame: field('frame') as Frame,
    text: readText(entity, 'text'),
    order: field('order') as string,
    colour: field('colour') as string | undefined,
    locked: field('locked') === true,
    by: (field('by') as string | undefined) ?? '',
  }
}
