export const ACTION_STATUSES = ['idea', 'planned', 'doing', 'done', 'dropped'] as const

export type ActionStatus = (typeof ACTION_STATUSES)[number]
