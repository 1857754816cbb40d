import { cellKey, moveCards, orderAt } from '@sightline/blueprint'
import type { CardCopy, CardId, Place } from '@sightline/blueprint'
import { shiftedCell } from '@sightline/blueprint/layout'
import type { Editor, StepOptions } from '../editor.ts'
import { newId } from '../new-id.ts'
import type { CellRef } from '../selection.svelte.ts'

export interface Drop {
  readonly grabbed: CardId
  readonly ids: ReadonlySet<CardId>
  readonly target: CellRef & { readonly index: number }
}

/**
 * Puts the grabbed card where it was let go, and the others as far from their places as it is from its own. Whether that
 * is elsewhere for any of them.
 */
export function moveDragged(editor: Editor, drop: Drop, options: StepOptions = {}): boolean {
  const moves = placesAfter(editor, drop, (id) => id)
  if ([...moves].every(([id, place]) => isWhereItWas(editor, id, place))) return false
  editor.run(moveCards, { moves }, options)
  return true
}

/** Copies of the cards for where they were let go. */
export function copiesOfDragged(editor: Editor, drop: Drop): CardCopy[] {
  const newIds = new Map([...drop.ids].map((id) => [id, newId() as CardId]))
  const places = placesAfter(editor, drop, (id) => newIds.get(id) ?? id)
  return [...places].flatMap(([from, place]): CardCopy[] => {
    const id = newIds.get(from)
    return id === undefined ? [] : [{ from, id, place }]
  })
}

/** Where each card comes to lie; `idAfter` is its id there. */
function placesAfter(
  editor: Editor,
  { grabbed, ids, target }: Drop,
  idAfter: (id: CardId) => CardId,
): Map<CardId, Place> {
  const from = editor.store.card(grabbed)?.place
  const moving = new Set([...ids].filter((id) => idAfter(id) === id))
  const cells = new Cells(editor, moving)
  const moves = new Map<CardId, Place>()
  moves.set(grabbed, cells.insert(idAfter(grabbed), target, target.index))
  for (const id of inReadingOrder(editor, ids)) {
    if (id === grabbed) continue
    const place = editor.store.card(id)?.place
    const cell = place && from ? shiftedCell(editor.store.layout, place, from, target) : target
    moves.set(id, cells.insert(idAfter(id), cell))
  }
  return moves
}

/** The cells of the board as they fill up, without the cards that are on their way. */
class Cells {
  readonly #editor: Editor
  readonly #moving: ReadonlySet<CardId>
  readonly #filled = new Map<string, { id: CardId; order: string }[]>()

  constructor(editor: Editor, moving: ReadonlySet<CardId>) {
    this.#editor = editor
    this.#moving = moving
  }

  insert(id: CardId, { laneId, stepId }: CellRef, index?: number): Place {
    const cell = this.#cell({ laneId, stepId })
    const at = index ?? cell.length
    const order = orderAt(cell, at, id)
    cell.splice(at, 0, { id, order })
    return { laneId, stepId, order }
  }

  #cell({ laneId, stepId }: CellRef): { id: CardId; order: string }[] {
    const key = cellKey(laneId, stepId)
    const known = this.#filled.get(key)
    if (known) return known
    const cards = this.#editor.store.grid.cells.get(key) ?? []
    const cell = cards
      .filter((card) => !this.#moving.has(card.id))
      .map((card) => ({ id: card.id, order: card.place?.order ?? '' }))
    this.#filled.set(key, cell)
    return cell
  }
}

function inReadingOrder(editor: Editor, ids: ReadonlySet<CardId>): CardId[] {
  const boxes = editor.store.layout.cards
  return [...ids].sort((a, b) => {
    const [boxA, boxB] = [boxes.get(a), boxes.get(b)]
    return (boxA?.y ?? 0) - (boxB?.y ?? 0) || (boxA?.x ?? 0) - (boxB?.x ?? 0)
  })
}

function isWhereItWas(editor: Editor, id: CardId, place: Place): boolean {
  const now = editor.store.card(id)?.place
  if (!now || now.laneId !== place.laneId || now.stepId !== place.stepId) return false
  const cell = editor.store.grid.cells.get(cellKey(now.laneId, now.stepId)) ?? []
  const rank = (order: string): number =>
    cell.filter((card) => card.id !== id && (card.place?.order ?? '') < order).length
  return rank(now.order) === rank(place.order)
}
