/** `flow` sets something off; `support` runs from the card that is held up to what holds it. */
export const LINK_KINDS = ['flow', 'support'] as const

export type LinkKind = (typeof LINK_KINDS)[number]
