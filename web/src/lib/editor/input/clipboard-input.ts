import type { Attachment } from 'svelte/attachments'
import { clipOfChosen } from '../clipboard/board-clip.ts'
import type { BoardClip } from '../clipboard/board-clip.ts'
import { clipToHtml, htmlToClip } from '../clipboard/clip-html.ts'
import { clipToText, textToClip } from '../clipboard/clip-text.ts'
import type { Editor } from '../editor.ts'
import { deleteChosen } from '../verbs/delete-chosen.ts'
import { pasteClip } from '../verbs/paste-clip.ts'

/** Cards and free things by the browser's own copy, cut and paste, wherever the focus is but in a field or a dialog. */
export function clipboardInput(editor: Editor): Attachment<HTMLElement> {
  return () => {
    const listening = new AbortController()
    let isMiddleButton = false
    // On Linux a middle button that is let go pastes what was last marked, in the same task. Here it moves the board.
    const noteButton = ({ button }: MouseEvent): void => {
      if (button !== 1) return
      isMiddleButton = true
      setTimeout(() => (isMiddleButton = false))
    }
    document.addEventListener('mouseup', noteButton, { capture: true, signal: listening.signal })
    const on = (name: 'copy' | 'cut' | 'paste', listener: (event: ClipboardEvent) => void): void =>
      document.addEventListener(
        name,
        (event) => {
          if (!event.defaultPrevented && !belongsElsewhere(event.target)) listener(event)
        },
        { signal: listening.signal },
      )
    on('copy', (event) => void copy(editor, event))
    on('cut', (event) => {
      if (editor.canWrite && copy(editor, event)) deleteChosen(editor)
    })
    on('paste', (event) => {
      if (!isMiddleButton) paste(editor, event)
    })
    return () => listening.abort()
  }
}

/** Returns whether there was something to copy; otherwise the browser copies what is marked on the page. */
function copy(editor: Editor, event: ClipboardEvent): boolean {
  const clip = clipOfChosen(editor)
  if (isEmpty(clip) || !event.clipboardData) return false
  event.clipboardData.setData('text/plain', clipToText(clip))
  event.clipboardData.setData('text/html', clipToHtml(clip))
  event.preventDefault()
  return true
}

function paste(editor: Editor, event: ClipboardEvent): void {
  const data = event.clipboardData
  if (!editor.canWrite || !data) return
  const clip: BoardClip = htmlToClip(data.getData('text/html')) ?? textToClip(data.getData('text/plain'))
  if (isEmpty(clip)) return
  event.preventDefault()
  void pasteClip(editor, clip)
}

function isEmpty({ cards, things }: BoardClip): boolean {
  return cards.length + things.length === 0
}

/** A field, a dialog or a menu has its own copy and paste. */
export function belongsElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role$=dialog], [role=menu]') !== null
  )
}
