/** By what a presentation shows a blueprint bit by bit; `none` shows it at once. */
export const REVEALS = ['none', 'lanes', 'steps', 'phases'] as const

export type Reveal = (typeof REVEALS)[number]
