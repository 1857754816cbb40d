export const TOOL_NAMES = [
  'select',
  'hand',
  'card',
  'link',
  'sticky',
  'pen',
  'text',
  'eraser',
  'comment',
] as const

export type ToolName = (typeof TOOL_NAMES)[number]
