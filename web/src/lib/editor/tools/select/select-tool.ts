import { panning } from '../hand/panning.ts'
import { drawingLink } from '../link/drawing-link.ts'
import type { Tool } from '../tool.ts'
import { dragging } from './dragging.ts'
import { marquee } from './marquee.ts'
import { pressingCard } from './pressing-card.ts'
import { pressingDesk } from './pressing-desk.ts'
import { pressingThing } from './pressing-thing.ts'
import { resizingNote } from './resizing-note.ts'
import { wideningCard } from './widening-card.ts'

export const selectTool: Tool = {
  name: 'select',
  cursor: 'default',
  states: {
    pressingCard,
    pressingThing,
    dragging,
    wideningCard,
    resizingNote,
    pressingDesk,
    marquee,
    panning,
    drawingLink,
  },
  down({ target, isTouch }, editor) {
    switch (target.kind) {
      case 'card':
        return 'pressingCard'
      case 'handle':
        return editor.canWrite ? 'drawingLink' : 'pressingCard'
      // Under a finger the edge is not told from the dot in its middle; the menu widens a card.
      case 'cardEdge':
        return isTouch ? 'drawingLink' : 'wideningCard'
      case 'thing':
        return 'pressingThing'
      case 'noteCorner':
        return editor.canWrite ? 'resizingNote' : 'pressingThing'
      case 'link':
        editor.selection.chooseLink(target.id)
        return undefined
      case 'cell':
      case 'desk':
        return 'pressingDesk'
    }
  },
}
