/** What a stretch of notes is; a list is the format of the line break that ends its line. */
export interface NoteAttributes {
  readonly bold?: true
  readonly italic?: true
  readonly link?: string
  readonly list?: 'bullet' | 'ordered'
}

export interface RichStretch {
  readonly insert: string
  readonly attributes?: NoteAttributes
}

/** Notes with their formats, stretch by stretch. */
export type RichText = readonly RichStretch[]

export function plainText(text: RichText): string {
  return text.map(({ insert }) => insert).join('')
}
