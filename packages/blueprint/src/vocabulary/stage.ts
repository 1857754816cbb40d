/** Where a phase lies, seen from the purchase. */
export const STAGES = ['before', 'during', 'after'] as const

export type Stage = (typeof STAGES)[number]
