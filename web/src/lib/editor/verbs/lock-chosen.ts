import { editCards, editFreeThings } from '@sightline/blueprint'
import type { ArrowId, BlueprintDoc, CardId, FreeId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Arrows have nothing to hold them: what they lead to does. */
function lockable({ store, chosenThings }: Editor): FreeId[] {
  return chosenThings.filter((id) => !store.blueprint.arrows.has(id as ArrowId))
}

export function canLock(editor: Editor): boolean {
  return editor.chosenCards.length + lockable(editor).length > 0
}

/** Locks the chosen cards and free things, or unlocks them when all of them are locked. */
export function lockChosen(editor: Editor): void {
  const [cards, things] = [editor.chosenCards, lockable(editor)]
  if (cards.length + things.length === 0) return
  const isFree =
    cards.some((id) => !editor.store.card(id)?.locked) ||
    things.some((id) => !editor.store.things.isLocked(id))
  editor.run(lockBoth, { cards, things, locked: isFree ? true : undefined })
}

function lockBoth(
  doc: BlueprintDoc,
  input: {
    readonly cards: readonly CardId[]
    readonly things: readonly FreeId[]
    readonly locked: true | undefined
  },
): void {
  const changes = { locked: input.locked }
  editCards(doc, { ids: input.cards, changes })
  editFreeThings(doc, { ids: input.things, changes })
}
