import type { Attachment } from 'svelte/attachments'
import { LateProgram } from '../../ui/late-program.ts'
import type * as Clipboard from '../clipboard/board-clipboard.ts'
import { CLIP_ATTRIBUTE } from '../clipboard/clip-attribute.ts'
import type { Editor } from '../editor.ts'
import { dropDraft } from '../verbs/drafts.ts'
import { belongsElsewhere, isEmptyDraft } from './belongs-elsewhere.ts'

/** Cards and free things by the browser's own copy, cut and paste, wherever the focus is but in a field or a dialog. */
export function clipboardInput(editor: Editor): Attachment<HTMLElement> {
  return () => {
    const listening = new AbortController()
    const clipboard = new LateProgram(() => import('../clipboard/board-clipboard.ts'))
    const callOff = clipboard.comeSoon()
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
          const isOurs =
            !belongsElsewhere(event.target) || (name === 'paste' && isEmptyDraft(editor, event.target))
          if (!event.defaultPrevented && isOurs) listener(event)
        },
        { signal: listening.signal },
      )
    // What is copied has to be there before the event is over; until the program is there, it is asked for once more.
    on('copy', (event) => {
      if (clipboard.current) clipboard.current.copyChosen(editor, event)
      else clipboard.use(() => void document.execCommand('copy'))
    })
    on('cut', (event) => {
      if (clipboard.current) clipboard.current.cutChosen(editor, event)
      else clipboard.use(() => void document.execCommand('cut'))
    })
    on('paste', (event) => {
      if (!isMiddleButton) paste(editor, clipboard, event)
    })
    return () => {
      listening.abort()
      callOff()
    }
  }
}

function paste(editor: Editor, clipboard: LateProgram<typeof Clipboard>, event: ClipboardEvent): void {
  const data = event.clipboardData
  if (!editor.canWrite || !data) return
  // An event forgets its data when it is over.
  const texts = { plain: data.getData('text/plain'), html: data.getData('text/html') }
  if (isEmptyDraft(editor, event.target)) {
    // One line is the title of the card that is being written.
    if (!/[\n\t]/u.test(texts.plain.trim()) && !texts.html.includes(CLIP_ATTRIBUTE)) return
    event.preventDefault()
    dropDraft(editor)
  }
  clipboard.use(({ pasteTexts }) => {
    if (pasteTexts(editor, texts)) event.preventDefault()
  })
}
