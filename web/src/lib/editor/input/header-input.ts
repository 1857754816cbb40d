import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Editor } from '../editor.ts'
import type { CanvasPoint } from '../geometry.ts'
import { commentOnHeader } from '../verbs/comment.ts'
import type { LateGrid } from '../verbs/late-grid.ts'
import type { Header } from '../view-state.svelte.ts'
import { ARROWS } from './arrows.ts'
import { boardPointAt } from './board-point-at.ts'
import { dragFrom } from './drag-from.ts'
import { EdgeScroll } from './edge-scroll.ts'
import { isHeader } from './is-chrome.ts'

/** Lets a header be dragged to another place, or moved by Alt and an arrow while the focus is in it. */
export function headerInput(editor: Editor, header: Header, grid: LateGrid): Attachment<HTMLElement> {
  return (element) => {
    const listening = new AbortController()
    const { signal } = listening
    const isDragged = (): boolean => editor.view.headerDrag?.header.id === header.id
    const edges = new EdgeScroll(editor, () => (isDragged() ? 'content' : undefined))
    const canvasPointAt = (at: MouseEvent): CanvasPoint =>
      editor.camera.toCanvas(boardPointAt(editor, element, at))

    const show = (at: MouseEvent): void => {
      const point = boardPointAt(editor, element, at)
      grid.use(({ dragHeader }) => {
        if (isDragged()) dragHeader(editor, header, point)
      })
    }

    element.addEventListener(
      'contextmenu',
      (event) => {
        if (!isHeader(event.target)) return
        const opener = element.querySelector<HTMLElement>('[aria-haspopup=menu]')
        if (!opener) return event.stopPropagation()
        event.preventDefault()
        opener.click()
      },
      { signal },
    )
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button === 0 && editor.tools.active === 'comment' && commentOnHeader(editor, header)) return
        // A finger moves the board; the menu moves the header.
        if (event.button !== 0 || event.pointerType === 'touch') return
        if (!editor.canWrite || !isHeader(event.target)) return
        const pressed = canvasPointAt(event)
        dragFrom(element, event, {
          begin: () => {
            editor.view.headerDrag = { header, bar: undefined }
            edges.begin(pressed)
          },
          move: (at) => {
            show(at)
            const { x, y } = canvasPointAt(at)
            // Along its own row or column alone: across it, it lies at an edge all the time.
            edges.follow(header.kind === 'lane' ? { x: pressed.x, y } : { x, y: pressed.y }, () => show(at))
          },
          end: (at) => {
            const isMeant = isDragged()
            editor.view.headerDrag = undefined
            const point = boardPointAt(editor, element, at)
            if (isMeant) grid.use(({ dropHeader }) => dropHeader(editor, header, point))
          },
          cancel: () => {
            editor.view.headerDrag = undefined
          },
        })
      },
      { signal },
    )
    // Before the button that opens the menu, which takes arrows for its own.
    element.addEventListener(
      'keydown',
      (event) => {
        const direction = event.altKey && !event.shiftKey ? ARROWS[event.key] : undefined
        if (!direction || !editor.canWrite || event.target instanceof HTMLInputElement) return
        const focused = document.activeElement
        grid.use(({ moveHeader }) => {
          if (!moveHeader(editor, header, direction)) return
          event.preventDefault()
          event.stopPropagation()
          void keepFocus(focused)
        })
      },
      { signal, capture: true },
    )
    return () => {
      listening.abort()
      edges.stop()
    }
  }
}

/** An element that has moved in the page has lost the focus. */
async function keepFocus(focused: Element | null): Promise<void> {
  await tick()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
}
