import { editLane, editStep } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import type { Resizable } from '../view-state.svelte.ts'
import { clampSize, sizeRange } from './size-range.ts'

/** Gives a lane or step a size; a lane that is as low as its cards let it be has no height of its own. */
export function resize(
  editor: Editor,
  header: Resizable,
  size: number,
  options: { readonly merge?: string } = {},
): void {
  const range = sizeRange(editor, header)
  if (!range) return
  const next = clampSize(range, size)
  if (next === range.size) return
  if (header.kind === 'step') editor.run(editStep, { id: header.id, changes: { width: next } }, options)
  else if (next === range.least)
    editor.run(editLane, { id: header.id, changes: { height: undefined } }, options)
  else editor.run(editLane, { id: header.id, changes: { height: next } }, options)
}

/** Whether somebody gave it a size of its own. */
export function isResized({ store }: Editor, header: Resizable): boolean {
  const { lanes, steps } = store.blueprint
  return header.kind === 'lane'
    ? lanes.find(({ id }) => id === header.id)?.height !== undefined
    : steps.find(({ id }) => id === header.id)?.width !== undefined
}

/** Takes its own size from a lane or step. */
export function resetSize(editor: Editor, header: Resizable): void {
  if (!isResized(editor, header)) return
  if (header.kind === 'lane') editor.run(editLane, { id: header.id, changes: { height: undefined } })
  else editor.run(editStep, { id: header.id, changes: { width: undefined } })
}
