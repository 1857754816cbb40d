import type { Editor } from '../editor.ts'
import type { Target } from '../tools/pointer-input.ts'

/** Chooses what a menu is asked for on; of several chosen cards all stay chosen. */
export function chooseTarget({ selection }: Editor, target: Target): void {
  switch (target.kind) {
    case 'card':
    case 'handle':
    case 'cardEdge':
      if (!selection.cards.has(target.id)) selection.chooseCards([target.id])
      return
    case 'thing':
    case 'noteCorner':
      if (!selection.things.has(target.id)) selection.chooseThings([target.id])
      return
    case 'link':
      return selection.chooseLink(target.id)
    case 'cell':
      return selection.chooseCell(target)
    case 'desk':
      return selection.clear()
  }
}
