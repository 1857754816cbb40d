import type { Note } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'
import type { Editor } from '../../editor/editor.ts'

/** Whether the sticky of somebody else waits to be revealed; a courtesy, since its text is here all the same. */
export function isNoteCovered(
  { uncoveredAuthor }: Pick<Editor['view'], 'uncoveredAuthor'>,
  note: Pick<Note, 'by'>,
): boolean {
  return uncoveredAuthor !== undefined && note.by !== uncoveredAuthor
}

export function coveredNoteName({ by }: Pick<Note, 'by'>): string {
  return by ? m.workshop_sticky_covered_by({ name: by }) : m.workshop_sticky_covered()
}
