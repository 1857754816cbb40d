/** What is said of the blueprint as a whole. */
export interface Meta {
  readonly title: string
  readonly description: string
  /** ISO 4217; every amount of the document is an integer in its minor unit. */
  readonly currency: string
  readonly schemaVersion: number
}
