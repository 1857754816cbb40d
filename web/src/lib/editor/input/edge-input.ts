import type { Attachment } from 'svelte/attachments'
import type { Editor } from '../editor.ts'
import type { LateGrid } from '../verbs/late-grid.ts'
import { clampSize, edgeLine, sizeRange } from '../verbs/size-range.ts'
import type { SizeRange } from '../verbs/size-range.ts'
import type { Header } from '../view-state.svelte.ts'
import { boardPointAt } from './board-point-at.ts'
import { dragFrom } from './drag-from.ts'

/** By how much an arrow key moves an edge, in board units. */
const STEP = 8

/** Lets the edge of a lane, phase or step be dragged, moved by arrows, and set back by a double click or Enter. */
export function edgeInput(editor: Editor, header: Header, grid: LateGrid): Attachment<HTMLElement> {
  return (element) => {
    const listening = new AbortController()
    const { signal } = listening
    const reset = (): void => grid.use(({ resetSize }) => resetSize(editor, header))

    element.addEventListener(
      'pointerdown',
      (press) => {
        const range = sizeRange(editor, header)
        if (press.button !== 0 || !range) return
        const from = boardPointAt(editor, element, press)
        const sizeAt = (event: PointerEvent): number => {
          const to = boardPointAt(editor, element, event)
          return clampSize(range, range.size + (header.kind === 'lane' ? to.y - from.y : to.x - from.x))
        }
        const isDragged = (): boolean => editor.view.sizing?.header.id === header.id
        const show = (event: PointerEvent): void => {
          editor.view.sizing = { header, guide: edgeLine(editor, header, sizeAt(event)) }
        }
        dragFrom(element, press, {
          begin: () => show(press),
          move: (event) => {
            if (isDragged()) show(event)
          },
          end: (event) => {
            const isMeant = isDragged()
            editor.view.sizing = undefined
            const size = sizeAt(event)
            if (isMeant) grid.use(({ resize }) => resize(editor, header, size))
          },
          cancel: () => {
            editor.view.sizing = undefined
          },
        })
      },
      { signal },
    )
    element.addEventListener('dblclick', reset, { signal })
    element.addEventListener(
      'keydown',
      (event) => {
        const range = sizeRange(editor, header)
        if (!range || event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key === 'Enter') reset()
        else {
          const next = sizeByKey(range, event.key, header)
          if (next === undefined) return
          grid.use(({ resize }) => resize(editor, header, next, { merge: `resize ${header.id}` }))
        }
        event.preventDefault()
        event.stopPropagation()
      },
      { signal },
    )
    return () => listening.abort()
  }
}

function sizeByKey({ size, least, most }: SizeRange, key: string, { kind }: Header): number | undefined {
  if (key === 'Home') return least
  if (key === 'End') return most
  if (key === (kind === 'lane' ? 'ArrowUp' : 'ArrowLeft')) return size - STEP
  if (key === (kind === 'lane' ? 'ArrowDown' : 'ArrowRight')) return size + STEP
  return undefined
}
