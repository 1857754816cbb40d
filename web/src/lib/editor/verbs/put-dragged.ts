import type { FreeId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import { moveFreeThings } from './free-things.ts'
import type { Shift } from './free-things.ts'
import { copiesOfDragged, moveDragged } from './move-dragged.ts'
import type { Drop } from './move-dragged.ts'
import { putCopies } from './put-copies.ts'

interface Dragged {
  /** Undefined where no card lands anywhere. */
  readonly cards: Drop | undefined
  readonly things: readonly FreeId[]
  readonly shift: Shift
  /** What was dragged stays where it is, and copies of it are put there. */
  readonly copies: boolean
}

/** Puts what was dragged where it was let go, in one undo step. */
export function putDragged(editor: Editor, { cards, things, shift, copies }: Dragged): void {
  if (copies) {
    putCopies(editor, { cards: cards ? copiesOfDragged(editor, cards) : [], things, shift })
    if (cards) editor.selection.passOver()
    return
  }
  const merge = newId()
  moveFreeThings(editor, things, shift, { merge })
  if (cards && !moveDragged(editor, cards, { merge })) editor.selection.takeUp()
}
