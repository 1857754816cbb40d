import { cardTool } from './card/card-tool.ts'
import { commentTool } from './comment/comment-tool.ts'
import { handTool } from './hand/hand-tool.ts'
import { linkTool } from './link/link-tool.ts'
import { stickyTool, textTool } from './note/note-tools.ts'
import { eraserTool } from './pen/eraser-tool.ts'
import { penTool } from './pen/pen-tool.ts'
import { selectTool } from './select/select-tool.ts'
import type { Tool } from './tool.ts'
import type { ToolName } from './tool-name.ts'

export { pressKey } from '../input/press-key.ts'
export { pressTwice } from './press-twice.ts'

export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  select: selectTool,
  hand: handTool,
  card: cardTool,
  link: linkTool,
  sticky: stickyTool,
  pen: penTool,
  text: textTool,
  eraser: eraserTool,
  comment: commentTool,
}
