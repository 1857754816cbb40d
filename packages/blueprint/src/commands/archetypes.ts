import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import { SCHEMA } from '../doc/schema.ts'
import type { PathStep } from '../model/archetype.ts'
import type { ArchetypeFit } from '../vocabulary/archetype-fit.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { ArchetypeId, StepId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields } from './write.ts'

export function addArchetype(
  doc: BlueprintDoc,
  input: {
    readonly id: ArchetypeId
    readonly name: string
    readonly description?: string
    readonly fit?: ArchetypeFit
  },
): void {
  mustBeFree(doc, 'archetypes', input.id)
  const { id, ...rest } = input
  const values = { ...rest, name: cleanTitle(input.name, LIMITS.titleLength) }
  mustFit('archetypes', values)
  doc.transact(() => insertEntity(doc, 'archetypes', id, values))
}

export interface ArchetypeChanges {
  readonly name?: string
  readonly description?: string | undefined
  readonly fit?: ArchetypeFit | undefined
}

export function editArchetype(
  doc: BlueprintDoc,
  input: { readonly id: ArchetypeId; readonly changes: ArchetypeChanges },
): void {
  const archetype = mustGet(doc, 'archetypes', input.id)
  const name = input.changes.name
  const changes = {
    ...input.changes,
    ...(name === undefined ? {} : { name: cleanTitle(name, LIMITS.titleLength) }),
  }
  mustFit('archetypes', changes)
  doc.transact(() => setFields(archetype, changes))
}

export function deleteArchetype(doc: BlueprintDoc, input: { readonly id: ArchetypeId }): void {
  mustGet(doc, 'archetypes', input.id)
  doc.transact(() => rootMap(doc, 'archetypes').delete(input.id))
}

/** Says what an archetype feels at a step, -2 to 2; undefined takes it back. */
export function setFeeling(
  doc: BlueprintDoc,
  input: {
    readonly archetypeId: ArchetypeId
    readonly stepId: StepId
    readonly curve: 'intended' | 'measured'
    readonly value: number | undefined
  },
): void {
  const archetype = mustGet(doc, 'archetypes', input.archetypeId)
  mustGet(doc, 'steps', input.stepId)
  if (input.value !== undefined && !SCHEMA.archetypes.sets[input.curve]?.(input.value)) {
    throw new DomainError('badValue', input.curve)
  }
  doc.transact(() => setFields(archetype, { [`${input.curve}:${input.stepId}`]: input.value }))
}

/** Puts a step on an archetype's path, or takes it off it. */
export function setPathStep(
  doc: BlueprintDoc,
  input: {
    readonly archetypeId: ArchetypeId
    readonly stepId: StepId
    readonly pathStep: PathStep | undefined
  },
): void {
  const archetype = mustGet(doc, 'archetypes', input.archetypeId)
  mustGet(doc, 'steps', input.stepId)
  const { order, minutes } = input.pathStep ?? {}
  const value = order === undefined ? undefined : minutes === undefined ? { order } : { order, minutes }
  if (value && !SCHEMA.archetypes.sets['path']?.(value)) throw new DomainError('badValue', 'path')
  doc.transact(() => setFields(archetype, { [`path:${input.stepId}`]: value }))
}
