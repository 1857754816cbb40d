import type { Arrow, ArrowEnds, Frame, Line, Note, Stroke } from '../model/free-thing.ts'
import type { ArrowId, NoteId, StrokeId } from '../vocabulary/ids.ts'
import { readField, readText } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

/** Sticky notes and free texts have the same fields. */
export function noteFrom<Id extends NoteId>(id: string, entity: EntityMap): Note<Id> {
  const field = (name: string): unknown => readField(SCHEMA.stickies, entity, name)
  return {
    id: id as Id,
    frame: field('frame') as Frame,
    text: readText(entity, 'text'),
    order: field('order') as string,
    colour: field('colour') as string | undefined,
    locked: field('locked') === true,
    by: (field('by') as string | undefined) ?? '',
  }
}

const DEFAULT_WIDTH = 3

export function strokeFrom(id: string, entity: EntityMap): Stroke {
  const field = (name: string): unknown => readField(SCHEMA.strokes, entity, name)
  return {
    id: id as StrokeId,
    line: field('line') as Line,
    order: field('order') as string,
    colour: field('colour') as string | undefined,
    width: (field('width') as number | undefined) ?? DEFAULT_WIDTH,
    locked: field('locked') === true,
  }
}

export function arrowFrom(id: string, entity: EntityMap): Arrow {
  const field = (name: string): unknown => readField(SCHEMA.arrows, entity, name)
  return {
    id: id as ArrowId,
    ends: field('ends') as ArrowEnds,
    order: field('order') as string,
    label: (field('label') as string | undefined) ?? '',
  }
}
