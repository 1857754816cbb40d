import type { Lane } from '../model/lane.ts'
import type { Phase } from '../model/phase.ts'
import type { Step, StepPlace } from '../model/step.ts'
import type { LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import type { Stage } from '../vocabulary/stage.ts'
import { readField } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function phaseFrom(id: string, entity: EntityMap): Phase {
  return {
    id: id as PhaseId,
    title: readField(SCHEMA.phases, entity, 'title') as string,
    stage: readField(SCHEMA.phases, entity, 'stage') as Stage,
    order: readField(SCHEMA.phases, entity, 'order') as string,
  }
}

export function stepFrom(id: string, entity: EntityMap): Step {
  return {
    id: id as StepId,
    title: readField(SCHEMA.steps, entity, 'title') as string,
    place: readField(SCHEMA.steps, entity, 'place') as StepPlace,
    milestone: readField(SCHEMA.steps, entity, 'milestone') === true,
    hidden: readField(SCHEMA.steps, entity, 'hidden') === true,
    width: readField(SCHEMA.steps, entity, 'width') as number | undefined,
  }
}

export function laneFrom(id: string, entity: EntityMap): Lane {
  return {
    id: id as LaneId,
    title: readField(SCHEMA.lanes, entity, 'title') as string,
    kind: readField(SCHEMA.lanes, entity, 'kind') as LaneKind,
    order: readField(SCHEMA.lanes, entity, 'order') as string,
    hidden: readField(SCHEMA.lanes, entity, 'hidden') === true,
    height: readField(SCHEMA.lanes, entity, 'height') as number | undefined,
  }
}
