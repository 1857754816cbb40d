/** The words of a starter in one language. Whether a card has notes, an objective or a metric is decided here. */
export interface StarterTexts {
  readonly title: string
  readonly description: string
  readonly phases: Readonly<Record<string, string>>
  readonly steps: Readonly<Record<string, string>>
  readonly channels: Readonly<Record<string, string>>
  /** Who owns cards and actions. */
  readonly owners: Readonly<Record<string, string>>
  readonly cards: Readonly<Record<string, CardTexts>>
  readonly labels: Readonly<Record<string, string>>
  readonly actions: Readonly<Record<string, string>>
  readonly archetypes: Readonly<Record<string, { readonly name: string; readonly description: string }>>
}

export interface CardTexts {
  readonly title: string
  readonly notes?: string
  readonly script?: string
  readonly recovery?: string
  readonly expectation?: string
  readonly message?: string
  readonly competitors?: string
  readonly objective?: string
  readonly metric?: string
  readonly unit?: string
}

/** The same words in another language: every text is there, and none that the first does not have. */
export type SameTexts<Texts> = Texts extends string
  ? string
  : { readonly [Key in keyof Texts]: SameTexts<Texts[Key]> }
