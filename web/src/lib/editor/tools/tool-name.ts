export const TOOL_NAMES = ['select', 'hand', 'card', 'link', 'sticky'] as const

export type ToolName = (typeof TOOL_NAMES)[number]
