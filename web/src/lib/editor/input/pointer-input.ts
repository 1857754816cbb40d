import type { CardId } from '@sightline/blueprint'
import type { Attachment } from 'svelte/attachments'
import type { Editor } from '../editor.ts'
import type { CanvasPoint } from '../geometry.ts'
import type { PointerInput, Target } from '../tools/pointer-input.ts'
import { EdgeScroll } from './edge-scroll.ts'
import { isChrome, isHeader } from './is-chrome.ts'
import { Pinch } from './pinch.ts'
import { targetAt } from './target-at.ts'

const MIDDLE_BUTTON = 1

interface PointerOptions {
  readonly isSpaceDown: () => boolean
  /** The element on the canvas that has the pointer during a gesture. */
  readonly holder: () => Element | undefined
}

/** Listens to the pointer over the canvas and hands it to the tools in the words of the board. */
export function pointerInput(
  editor: Editor,
  { isSpaceDown, holder }: PointerOptions,
): Attachment<HTMLElement> {
  return (canvas) => {
    const listening = new AbortController()
    const corner = cornerOf(canvas, listening.signal)
    const pinch = new Pinch(editor.camera)
    const edges = new EdgeScroll(editor, () => editor.tools.scrollsOver)
    const callOff = editor.tools.comeSoon()
    /** What has the gesture under way. */
    let held: Pick<PointerEvent, 'pointerId' | 'pointerType'> | undefined
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
      options: AddEventListenerOptions = {},
    ): void => canvas.addEventListener(name, listener, { ...options, signal: listening.signal })

    const pointOf = (event: MouseEvent): CanvasPoint => {
      const { x, y } = corner()
      return { x: event.clientX - x, y: event.clientY - y }
    }
    const inputOf = (event: PointerEvent): PointerInput => {
      const point = pointOf(event)
      const board = editor.camera.toBoard(point)
      return {
        board,
        canvas: point,
        target: targetAt(editor, event.target, board),
        shift: event.shiftKey || editor.view.choosesSeveral,
        alt: event.altKey,
        isTouch: event.pointerType === 'touch',
        pressure: event.pointerType === 'pen' ? event.pressure : 0.5,
      }
    }

    const point = (event: PointerEvent): void => {
      const input = inputOf(event)
      editor.hooks.onCursor(input.board)
      if (editor.tools.isBusy) editor.tools.move(input)
      else editor.view.hovered = cardOf(input.target)
    }

    const isWriting = (): boolean => held?.pointerType === 'pen' && editor.tools.isBusy
    const isOfAnother = ({ pointerId }: PointerEvent): boolean =>
      held !== undefined && held.pointerId !== pointerId

    on('pointerdown', (event) => {
      const isTouch = event.pointerType === 'touch'
      const pansHeader = isTouch && isHeader(event.target)
      if ((isChrome(event.target) && !pansHeader) || event.button > MIDDLE_BUTTON) return
      // A palm beside the pen that is writing.
      if (isTouch && isWriting()) return event.stopPropagation()
      if (isTouch && pinch.down(event.pointerId, pointOf(event))) {
        editor.tools.cancel()
        held = undefined
        return
      }
      held = event
      holder()?.setPointerCapture(event.pointerId)
      const pans = pansHeader || event.button === MIDDLE_BUTTON || isSpaceDown()
      const input = inputOf(event)
      edges.begin(input.canvas)
      editor.view.pressed = input.target
      editor.tools.down(input, pans ? 'hand' : undefined)
    })
    on('pointermove', (event) => {
      if (pinch.move(event.pointerId, pointOf(event)) || isOfAnother(event)) return
      point(event)
      edges.follow(pointOf(event), () => point(event))
    })
    on('pointerup', (event) => {
      if (pinch.up(event.pointerId) || isOfAnother(event)) return
      held = undefined
      editor.tools.up(inputOf(event))
    })
    on('pointercancel', (event) => {
      pinch.up(event.pointerId)
      if (isOfAnother(event)) return
      held = undefined
      editor.tools.cancel()
    })
    on('pointerleave', () => {
      editor.hooks.onCursor(null)
      if (!editor.tools.isBusy) editor.view.hovered = undefined
    })
    // Before anyone opens a menu: it is about what lies there. Panels have none, headers their own.
    on(
      'contextmenu',
      (event) => {
        // The palm that rests beside the pen.
        if (isWriting()) {
          event.preventDefault()
          return event.stopPropagation()
        }
        editor.tools.cancel()
        if (isHeader(event.target)) return
        if (isChrome(event.target)) event.stopPropagation()
        else editor.view.pressed = contextTarget(editor, event, pointOf(event))
      },
      { capture: true },
    )
    on('dblclick', (event) => {
      if (isChrome(document.elementFromPoint(event.clientX, event.clientY))) return
      const element = edgeUnder(event) ?? event.target
      editor.tools.pressTwice(targetAt(editor, element, editor.camera.toBoard(pointOf(event))))
    })
    on('wheel', (event) => turnWheel(editor, event, pointOf(event)), { passive: false })
    return () => {
      listening.abort()
      callOff()
      edges.stop()
    }
  }
}

/**
 * Where the canvas lies in the window. Asked for anew only once it has another size, as it gets wherever it moves: after
 * a change the browser would have to lay out all to say it.
 */
function cornerOf(canvas: HTMLElement, signal: AbortSignal): () => DOMRect {
  let known: DOMRect | undefined
  const watching = new ResizeObserver(() => (known = undefined))
  watching.observe(canvas)
  signal.addEventListener('abort', () => watching.disconnect())
  return () => (known ??= canvas.getBoundingClientRect())
}

function cardOf(target: Target): CardId | undefined {
  switch (target.kind) {
    case 'card':
    case 'handle':
    case 'cardEdge':
      return target.id
    default:
      return undefined
  }
}

/** The menu key asks for the card that has the focus, wherever the pointer is. */
function contextTarget(editor: Editor, event: MouseEvent, point: CanvasPoint): Target {
  const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
  const id = card?.dataset['card']
  if (id !== undefined) return { kind: 'card', id: id as CardId }
  return targetAt(editor, event.target, editor.camera.toBoard(point))
}

/** A pointer that was captured tells of nothing on the board, so a card's edge is asked for by where it lies. */
function edgeUnder({ clientX, clientY }: MouseEvent): Element | undefined {
  return document.elementFromPoint(clientX, clientY)?.closest('[data-card-edge]') ?? undefined
}

const ZOOM_PER_PX = 0.0022
const PX_PER_LINE = 32

function turnWheel(editor: Editor, event: WheelEvent, at: CanvasPoint): void {
  if (event.target instanceof Element && event.target.closest('[data-scrolls]')) return
  event.preventDefault()
  // What is under a pointer that stands still is told when it moves again.
  editor.view.hovered = undefined
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PX_PER_LINE : 1
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
  if (event.ctrlKey || event.metaKey) {
    // A pinch on a trackpad arrives as small steps with Ctrl held, a wheel as steps of about 100.
    const step = Math.max(-60, Math.min(60, dy)) * (Math.abs(dy) < 20 ? 4 : 1)
    editor.camera.zoomBy(Math.exp(-step * ZOOM_PER_PX), at)
  } else if (event.shiftKey && dx === 0) {
    editor.camera.panBy(-dy, 0)
  } else {
    editor.camera.panBy(-dx, -dy)
  }
}
