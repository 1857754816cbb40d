import { cellKey } from '@sightline/blueprint'
import type { CardId, LaneId, StepId } from '@sightline/blueprint'
import { cellRect, takesCards } from '@sightline/blueprint/layout'
import type { BoardLayout, Direction, LaneBox } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import { moveDragged } from './move-dragged.ts'
import type { Drop } from './move-dragged.ts'
import { moveFreeThings } from './free-things.ts'

const NUDGE_PX = 8
const NUDGES: Readonly<Record<Direction, { readonly dx: number; readonly dy: number }>> = {
  left: { dx: -NUDGE_PX, dy: 0 },
  right: { dx: NUDGE_PX, dy: 0 },
  up: { dx: 0, dy: -NUDGE_PX },
  down: { dx: 0, dy: NUDGE_PX },
}

/**
 * Moves what is chosen by keyboard: free things a little, several cards by a cell and free things among them as far, one
 * card past its neighbour in the cell or else to the end of the next cell.
 */
export function moveChosen(editor: Editor, direction: Direction): void {
  const things = editor.chosenThings
  if (editor.chosenCards.length > 0 && things.length > 0) return moveTogether(editor, direction)
  if (things.length > 0) return moveFreeThings(editor, things, NUDGES[direction])
  if (editor.chosenCards.length > 1) return moveSeveral(editor, direction)
  const id = editor.selection.onlyCard
  const card = id === undefined ? undefined : editor.store.card(id)
  if (id === undefined || !card?.place || card.locked) return
  const { laneId, stepId } = card.place
  const cell = cardsIn(editor, laneId, stepId)
  const rank = cell.indexOf(id) + (direction === 'up' ? -1 : 1)
  const isUpright = direction === 'up' || direction === 'down'
  const target =
    isUpright && rank >= 0 && rank < cell.length
      ? { laneId, stepId, index: rank }
      : nextCell(editor, laneId, stepId, direction)
  if (!target) return
  moveDragged(editor, { grabbed: id, ids: new Set([id]), target })
  const box = editor.store.layout.cards.get(id)
  if (box) editor.camera.reveal(box)
}

/** Free things go as far as the cells that the cards move by. */
function moveTogether(editor: Editor, direction: Direction): void {
  const drop = dropOfSeveral(editor, direction)
  const from = drop && editor.store.card(drop.grabbed)?.place
  if (!drop || !from) return
  const [before, after] = [from, drop.target].map((cell) =>
    cellRect(editor.store.layout, cell.laneId, cell.stepId),
  )
  if (!before || !after) return
  const merge = newId()
  const shift = { dx: after.x - before.x, dy: after.y - before.y }
  moveFreeThings(editor, editor.chosenThings, shift, { merge })
  moveDragged(editor, drop, { merge })
}

function moveSeveral(editor: Editor, direction: Direction): void {
  const drop = dropOfSeveral(editor, direction)
  if (drop) moveDragged(editor, drop)
}

/** They keep their arrangement, so that at the edge of the board none of them moves. */
function dropOfSeveral(editor: Editor, direction: Direction): Drop | undefined {
  const ids = editor.chosenCards.filter((id) => !editor.store.card(id)?.locked)
  const targets = ids.map((id) => {
    const place = editor.store.card(id)?.place
    return place && nextCell(editor, place.laneId, place.stepId, direction)
  })
  const [grabbed] = ids
  const [target] = targets
  if (grabbed === undefined || target === undefined || targets.includes(undefined)) return undefined
  return { grabbed, ids: new Set(ids), target }
}

function nextCell(
  editor: Editor,
  laneId: LaneId,
  stepId: StepId,
  direction: Direction,
): { laneId: LaneId; stepId: StepId; index: number } | undefined {
  const lane = laneTowards(editor.store.layout, laneId, direction)?.lane
  const steps = editor.store.grid.columns.map(({ step }) => step.id)
  const dStep = direction === 'left' ? -1 : direction === 'right' ? 1 : 0
  const step = steps[steps.indexOf(stepId) + dStep]
  if (!lane || step === undefined) return undefined
  return { laneId: lane.id, stepId: step, index: cardsIn(editor, lane.id, step).length }
}

/** Lanes that take no cards, as those that are collapsed, are passed over. */
function laneTowards(
  { lanes, laneIndexes }: BoardLayout,
  from: LaneId,
  direction: Direction,
): LaneBox | undefined {
  const at = laneIndexes.get(from)
  if (at === undefined) return undefined
  if (direction === 'up') return lanes.slice(0, at).findLast(takesCards)
  if (direction === 'down') return lanes.slice(at + 1).find(takesCards)
  return lanes.slice(at, at + 1).find(takesCards)
}

function cardsIn(editor: Editor, laneId: LaneId, stepId: StepId): CardId[] {
  return (editor.store.grid.cells.get(cellKey(laneId, stepId)) ?? []).map((card) => card.id)
}
