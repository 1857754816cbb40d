import type { Scene, SceneCamera } from '../model/scene.ts'
import type { ArchetypeId, CardId, LaneId, SceneId, StepId } from '../vocabulary/ids.ts'
import type { Reveal } from '../vocabulary/reveal.ts'
import { readField, readSet, readText } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function sceneFrom(id: string, entity: EntityMap): Scene {
  const field = (name: string): unknown => readField(SCHEMA.scenes, entity, name)
  return {
    id: id as SceneId,
    title: field('title') as string,
    order: field('order') as string,
    notes: readText(entity, 'notes'),
    reveal: (field('reveal') as Reveal | undefined) ?? 'none',
    camera: field('camera') as SceneCamera | undefined,
    lanes: namedIn<LaneId>(entity, 'lanes'),
    steps: namedIn<StepId>(entity, 'steps'),
    highlight: namedIn<CardId>(entity, 'highlight'),
    archetypeId: field('archetypeId') as ArchetypeId | undefined,
  }
}

function namedIn<Id extends string>(
  entity: EntityMap,
  set: 'lanes' | 'steps' | 'highlight',
): ReadonlySet<Id> {
  const entries = readSet<Id, boolean>(SCHEMA.scenes, entity, set)
  return new Set([...entries].flatMap(([id, isNamed]) => (isNamed ? [id] : [])))
}
