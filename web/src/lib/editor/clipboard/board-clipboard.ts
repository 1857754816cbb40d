import type { Editor } from '../editor.ts'
import { deleteChosen } from '../verbs/delete-chosen.ts'
import { pasteClip } from '../verbs/paste-clip.ts'
import { clipOfChosen } from './board-clip.ts'
import type { BoardClip } from './board-clip.ts'
import { clipToHtml, htmlToClip } from './clip-html.ts'
import { clipToText, textToClip } from './clip-text.ts'

/** What was pasted, in both of its forms. */
export interface PastedTexts {
  readonly plain: string
  readonly html: string
}

/** Returns whether there was something to copy; otherwise the browser copies what is marked on the page. */
export function copyChosen(editor: Editor, event: ClipboardEvent): boolean {
  const clip = clipOfChosen(editor)
  if (isEmpty(clip) || !event.clipboardData) return false
  event.clipboardData.setData('text/plain', clipToText(clip))
  event.clipboardData.setData('text/html', clipToHtml(clip))
  event.preventDefault()
  return true
}

export function cutChosen(editor: Editor, event: ClipboardEvent): void {
  if (editor.canWrite && copyChosen(editor, event)) deleteChosen(editor)
}

/** Returns whether there was something to paste. */
export function pasteTexts(editor: Editor, { plain, html }: PastedTexts): boolean {
  const clip: BoardClip = htmlToClip(html) ?? textToClip(plain, isTable(html))
  if (isEmpty(clip)) return false
  void pasteClip(editor, clip)
  return true
}

/** Spreadsheets put a table beside the text, and nothing else: of one column, the text alone does not tell. */
function isTable(html: string): boolean {
  const body = html.replaceAll(/<!--[\s\S]*?-->|<(head|style|title)\b[\s\S]*?<\/\1>/giu, '')
  const around = body.replace(/<table\b[\s\S]*<\/table>/iu, '')
  return around !== body && around.replaceAll(/<[^>]*>/gu, '').trim() === ''
}

function isEmpty({ cards, things }: BoardClip): boolean {
  return cards.length + things.length === 0
}
