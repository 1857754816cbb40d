import type { NoteAttributes, RichStretch } from '@sightline/blueprint'
import type { AttributeMap, Op } from 'quill/core'
import { safeAddress } from '#lib/ui/safe-address.ts'

/** All that notes can be beside plain text. */
export const NOTE_FORMATS = ['bold', 'italic', 'link', 'list']

export type NoteList = 'bullet' | 'ordered'

/** What the text at the caret is, or all of what is selected. */
export interface NoteFormats {
  readonly bold: boolean
  readonly italic: boolean
  readonly link: string | undefined
  readonly list: NoteList | undefined
}

export const PLAIN: NoteFormats = { bold: false, italic: false, link: undefined, list: undefined }

export function formatsFrom(attributes: AttributeMap): NoteFormats {
  const { bold, italic, link, list } = attributes
  return {
    bold: bold === true,
    italic: italic === true,
    link: typeof link === 'string' ? safeAddress(link) : undefined,
    list: list === 'bullet' || list === 'ordered' ? list : undefined,
  }
}

/** What came from elsewhere, cut down to what notes can be: embeds and every other format are left out. */
export function keepNoteFormats(ops: readonly Op[]): (Op & RichStretch)[] {
  return ops.flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string') return []
    const kept = Object.entries(formatsFrom(attributes ?? {})).filter(([, value]) => value)
    return kept.length > 0
      ? { insert, attributes: Object.fromEntries(kept) as AttributeMap & NoteAttributes }
      : { insert }
  })
}
