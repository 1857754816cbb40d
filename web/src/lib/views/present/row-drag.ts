import type { Attachment } from 'svelte/attachments'

export interface RowDragHooks {
  /** Where it would land, counted without it; undefined when it is let go of. */
  readonly onover: (index: number | undefined) => void
  readonly ondrop: (index: number) => void
}

/** A handle by which a row of a list is dragged to another place among its siblings. */
export function rowDrag({ onover, ondrop }: RowDragHooks): Attachment<HTMLElement> {
  return (handle) => {
    let index: number | undefined
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return
      event.preventDefault()
      handle.setPointerCapture(event.pointerId)
      handle.addEventListener('pointermove', move)
    }
    const move = ({ clientY }: PointerEvent): void => {
      index = indexAt(handle, clientY)
      onover(index)
    }
    const end = ({ type }: PointerEvent): void => {
      handle.removeEventListener('pointermove', move)
      if (index !== undefined && type === 'pointerup') ondrop(index)
      index = undefined
      onover(undefined)
    }
    handle.addEventListener('pointerdown', down)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
    return () => {
      handle.removeEventListener('pointerdown', down)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
    }
  }
}

/** How many of the other rows lie above a height. */
function indexAt(handle: HTMLElement, clientY: number): number {
  const row = handle.closest('li')
  const others = [...(row?.parentElement?.children ?? [])].filter((each) => each !== row)
  return others.filter((each) => {
    const { top, height } = each.getBoundingClientRect()
    return top + height / 2 < clientY
  }).length
}
