import type { Archetype, PathStep } from '../model/archetype.ts'
import type { ArchetypeFit } from '../vocabulary/archetype-fit.ts'
import type { ArchetypeId, StepId } from '../vocabulary/ids.ts'
import { readField, readSet } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function archetypeFrom(id: string, entity: EntityMap): Archetype {
  const rule = SCHEMA.archetypes
  return {
    id: id as ArchetypeId,
    name: readField(rule, entity, 'name') as string,
    description: (readField(rule, entity, 'description') as string | undefined) ?? '',
    fit: readField(rule, entity, 'fit') as ArchetypeFit | undefined,
    path: readSet<StepId, PathStep>(rule, entity, 'path'),
    intended: readSet<StepId, number>(rule, entity, 'intended'),
    measured: readSet<StepId, number>(rule, entity, 'measured'),
  }
}
