/** Of the element in copied HTML that holds the cards themselves. */
export const CLIP_ATTRIBUTE = 'data-sightline-clip'
