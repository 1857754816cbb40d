import { TOOL_NAMES } from '../tools/tool-name.ts'

export const ACTION_IDS = [
  'write',
  'duplicate',
  'copy',
  'cut',
  'paste',
  'lock',
  'copyAddress',
  'widen',
  'narrow',
  'remove',
  'undo',
  'redo',
  'chooseAll',
  'chooseSeveral',
  'chooseLane',
  'chooseStep',
  'trace',
  'fold',
  'zoomIn',
  'zoomOut',
  'zoomFull',
  'zoomFit',
  'zoomChosen',
  ...TOOL_NAMES,
  'find',
  'palette',
  'keys',
] as const

export type ActionId = (typeof ACTION_IDS)[number]
