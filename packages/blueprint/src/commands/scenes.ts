import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc, EntityMap } from '../doc/roots.ts'
import type { SceneView } from '../model/scene.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { SceneId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import type { Reveal } from '../vocabulary/reveal.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields, writeText } from './write.ts'

export interface NewScene {
  readonly id: SceneId
  readonly title: string
  readonly order: string
  readonly view: SceneView
  readonly reveal?: Reveal
  readonly notes?: string
}

export function addScene(doc: BlueprintDoc, input: NewScene): void {
  mustBeFree(doc, 'scenes', input.id)
  const { order, reveal, view, notes = '' } = input
  const plain = {
    title: cleanTitle(input.title, LIMITS.titleLength),
    order,
    ...given({ reveal, camera: view.camera, archetypeId: view.archetypeId }),
  }
  mustFit('scenes', plain)
  mustName(doc, view)
  mustFitNotes(notes)
  doc.transact(() => insertEntity(doc, 'scenes', input.id, { ...plain, ...entriesOf(view) }, { notes }))
}

export interface SceneChanges {
  readonly title?: string
  readonly order?: string
  readonly reveal?: Reveal | undefined
}

/** Renames or moves a scene, or changes what it reveals bit by bit. */
export function editScene(
  doc: BlueprintDoc,
  input: { readonly id: SceneId; readonly changes: SceneChanges },
): void {
  const scene = mustGet(doc, 'scenes', input.id)
  const { title } = input.changes
  const changes = {
    ...input.changes,
    ...(title === undefined ? {} : { title: cleanTitle(title, LIMITS.titleLength) }),
  }
  mustFit('scenes', changes)
  doc.transact(() => setFields(scene, changes))
}

/** Replaces all that a scene shows. */
export function setSceneView(
  doc: BlueprintDoc,
  input: { readonly id: SceneId; readonly view: SceneView },
): void {
  const scene = mustGet(doc, 'scenes', input.id)
  const { camera, archetypeId } = input.view
  mustFit('scenes', { camera, archetypeId })
  mustName(doc, input.view)
  const entries = entriesOf(input.view)
  doc.transact(() => setFields(scene, { ...withoutEntries(scene), ...entries, camera, archetypeId }))
}

/** Replaces the part of the notes that differs; what others type elsewhere in them stays. */
export function editSceneNotes(
  doc: BlueprintDoc,
  input: { readonly id: SceneId; readonly notes: string },
): void {
  const scene = mustGet(doc, 'scenes', input.id)
  mustFitNotes(input.notes)
  doc.transact(() => writeText(scene, 'notes', input.notes))
}

export function deleteScene(doc: BlueprintDoc, input: { readonly id: SceneId }): void {
  mustGet(doc, 'scenes', input.id)
  doc.transact(() => rootMap(doc, 'scenes').delete(input.id))
}

const SETS = ['lanes', 'steps', 'highlight'] as const

function entriesOf(view: SceneView): Record<string, true> {
  const keys = SETS.flatMap((set) => [...view[set]].map((id) => `${set}:${id}`))
  return Object.fromEntries(keys.map((key) => [key, true]))
}

function withoutEntries(scene: EntityMap): Record<string, undefined> {
  const keys = [...scene.keys()].filter((key) => SETS.some((set) => key.startsWith(`${set}:`)))
  return Object.fromEntries(keys.map((key) => [key, undefined]))
}

function mustName(doc: BlueprintDoc, { lanes, steps, highlight, archetypeId }: SceneView): void {
  for (const id of lanes) mustGet(doc, 'lanes', id)
  for (const id of steps) mustGet(doc, 'steps', id)
  for (const id of highlight) mustGet(doc, 'cards', id)
  if (archetypeId !== undefined) mustGet(doc, 'archetypes', archetypeId)
}

function mustFitNotes(notes: string): void {
  if (notes.length > LIMITS.notesLength) throw new DomainError('textTooLong', 'notes')
}

function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
