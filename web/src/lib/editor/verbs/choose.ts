import { cellKey } from '@sightline/blueprint'
import type { CardId, LaneId, StepId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import type { CellRef } from '../selection.svelte.ts'

/** Every card that is shown, and all that lies free. */
export function chooseAll({ selection, store }: Editor): void {
  selection.choose(store.layout.cards.keys(), store.things.all)
}

/** The cell that is chosen, or that of the card that is chosen alone. */
export function placeOfChosen({ selection, store }: Editor): CellRef | undefined {
  const card = selection.onlyCard
  return selection.cell ?? (card === undefined ? undefined : store.card(card)?.place)
}

/** Every card of the lane in which something is chosen. */
export function chooseLane(editor: Editor): void {
  const place = placeOfChosen(editor)
  if (place) chooseCardsOfLane(editor, place.laneId)
}

/** Every card of the step in which something is chosen. */
export function chooseStep(editor: Editor): void {
  const place = placeOfChosen(editor)
  if (place) chooseCardsOfStep(editor, place.stepId)
}

export function chooseCardsOfLane(editor: Editor, laneId: LaneId): void {
  const steps = editor.store.grid.columns.map(({ step }) => step.id)
  editor.selection.chooseCards(steps.flatMap((stepId) => cardsIn(editor, { laneId, stepId })))
}

export function chooseCardsOfStep(editor: Editor, stepId: StepId): void {
  const shown = editor.store.layout.lanes.filter(({ collapsed }) => !collapsed)
  const lanes = shown.map(({ lane }) => lane.id)
  editor.selection.chooseCards(lanes.flatMap((laneId) => cardsIn(editor, { laneId, stepId })))
}

function cardsIn(editor: Editor, { laneId, stepId }: CellRef): CardId[] {
  return (editor.store.grid.cells.get(cellKey(laneId, stepId)) ?? []).map(({ id }) => id)
}
