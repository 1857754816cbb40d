import type { CardId, FreeId, LaneId, StepId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** With nothing chosen, what has the focus is what a key is about: the focus stays where Escape has let go of it. */
export function chooseFocused({ selection }: Editor, target: EventTarget | null): void {
  const isElement = target instanceof HTMLElement || target instanceof SVGElement
  if (selection.selected.kind !== 'nothing' || !isElement || !target.matches(':focus-visible')) return
  const { card, cell, thing } = target.dataset
  const [laneId, stepId] = cell?.split('/') ?? []
  if (card !== undefined) selection.chooseCards([card as CardId])
  else if (thing !== undefined) selection.chooseThings([thing as FreeId])
  else if (laneId !== undefined && stepId !== undefined)
    selection.chooseCell({ laneId: laneId as LaneId, stepId: stepId as StepId })
}
