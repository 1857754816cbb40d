import type { Arrow, ArrowEnd, CardId, FreeId } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'
import { m } from '#lib/paraglide/messages.js'

const MOST_CHARACTERS = 80

/** What is at an end of an arrow, in words. */
export function endName({ store }: Editor, end: ArrowEnd): string {
  if (!('id' in end)) return m.arrow_place()
  const card = store.card(end.id as CardId)
  if (card) return card.title || m.panel_untitled()
  const thing = store.things.get(end.id as FreeId)
  if (!thing) return m.panel_effect_gone()
  if (thing.kind === 'stroke') return m.stroke_name()
  return thing.kind === 'arrow' ? m.arrow_name() : cut(thing.note.text || m.sticky_empty())
}

/** What an arrow says to those who do not see it. */
export function arrowName(editor: Editor, { ends, label }: Arrow): string {
  const [from, to] = [quotedEnd(editor, ends.from), quotedEnd(editor, ends.to)]
  return label ? m.arrow_label_from_to({ label, from, to }) : m.arrow_from_to({ from, to })
}

/** What somebody wrote is told from the words around it. */
function quotedEnd(editor: Editor, end: ArrowEnd): string {
  const name = endName(editor, end)
  const isWritten =
    'id' in end && (editor.store.card(end.id as CardId) ?? editor.store.things.note(end.id as FreeId))
  return isWritten ? m.arrow_end({ name }) : name
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}\u2026` : line
}
