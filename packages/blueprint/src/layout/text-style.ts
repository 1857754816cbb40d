/** How a piece of text is set; the weights are those of the advance-width table. */
export interface TextStyle {
  readonly sizePx: number
  readonly weight: 420 | 500
  readonly leadPx: number
}

export const TITLE_STYLE: TextStyle = { sizePx: 12.5, weight: 500, leadPx: 17 }
/** What a customer thinks: italic, with no card around it. */
export const QUOTE_STYLE: TextStyle = { sizePx: 12, weight: 420, leadPx: 16 }
export const META_STYLE: TextStyle = { sizePx: 11, weight: 420, leadPx: 16 }
export const LINK_LABEL_STYLE: TextStyle = { sizePx: 10, weight: 500, leadPx: 14 }
