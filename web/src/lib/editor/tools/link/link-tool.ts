import type { Tool } from '../tool.ts'
import { drawingLink } from './drawing-link.ts'

export const linkTool: Tool = {
  name: 'link',
  cursor: 'crosshair',
  states: { drawingLink },
  down: () => 'drawingLink',
}
