import { nextCard } from '@sightline/blueprint/layout'
import type { Direction } from '@sightline/blueprint/layout'
import type { CardId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/**
 * Takes the next card on that side to those that are chosen; back over one that is among them, lets go of the one that it
 * comes from. Returns whether there was something to begin at.
 */
export function extendChoice(editor: Editor, direction: Direction): boolean {
  const { selection, store, camera } = editor
  if (selection.selected.kind === 'mixed') return true
  const chosen = new Set(editor.chosenCards)
  const { lead } = selection
  const from = lead !== undefined && chosen.has(lead) ? lead : [...chosen].at(-1)
  if (from === undefined) return false
  const next = nextCardOn(editor, from, direction)
  if (next === undefined) return true
  if (chosen.has(next)) chosen.delete(from)
  chosen.add(next)
  selection.chooseWithLead(chosen, next)
  const rect = store.layout.cards.get(next)
  if (rect) camera.reveal(rect)
  return true
}

/** Past cells that are empty. */
function nextCardOn({ store }: Editor, from: CardId, direction: Direction): CardId | undefined {
  let next = nextCard(store.layout, { cardId: from }, direction)
  while (next && next.cardId === undefined) next = nextCard(store.layout, next, direction)
  return next?.cardId
}
