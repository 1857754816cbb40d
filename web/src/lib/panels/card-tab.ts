/** What the panel of a card shows. */
export type CardTab = 'details' | 'roi' | 'comments'
