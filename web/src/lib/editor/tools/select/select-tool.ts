import { panning } from '../hand/panning.ts'
import { drawingLink } from '../link/drawing-link.ts'
import type { Tool } from '../tool.ts'
import { draggingCards } from './dragging-cards.ts'
import { marquee } from './marquee.ts'
import { pressingCard } from './pressing-card.ts'
import { draggingStickies } from './dragging-stickies.ts'
import { pressingDesk } from './pressing-desk.ts'
import { pressingSticky } from './pressing-sticky.ts'
import { resizingSticky } from './resizing-sticky.ts'

export const selectTool: Tool = {
  name: 'select',
  cursor: 'default',
  states: {
    pressingCard,
    draggingCards,
    pressingSticky,
    draggingStickies,
    resizingSticky,
    pressingDesk,
    marquee,
    panning,
    drawingLink,
  },
  down({ target }, editor) {
    switch (target.kind) {
      case 'card':
        return 'pressingCard'
      case 'handle':
        return editor.canWrite ? 'drawingLink' : 'pressingCard'
      case 'sticky':
        return 'pressingSticky'
      case 'stickyCorner':
        return editor.canWrite ? 'resizingSticky' : 'pressingSticky'
      case 'link':
        editor.selection.chooseLink(target.id)
        return undefined
      case 'cell':
      case 'desk':
        return 'pressingDesk'
    }
  },
}
