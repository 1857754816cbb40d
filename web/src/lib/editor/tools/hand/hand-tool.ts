import type { Tool } from '../tool.ts'
import { panning } from './panning.ts'

export const handTool: Tool = {
  name: 'hand',
  cursor: 'grab',
  states: { panning },
  down: () => 'panning',
}
