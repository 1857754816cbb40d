import type { Anchor } from '@sightline/protocol'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import type { Target } from '../tools/pointer-input.ts'
import type { Header } from '../view-state.svelte.ts'

/** Begins a thread about what was pressed; free things and empty places are pointed at. */
export function commentAt(editor: Editor, target: Target, point: BoardPoint): void {
  beginThread(editor, anchorOf(target) ?? { x: Math.round(point.x), y: Math.round(point.y) })
}

/** Begins a thread about what is chosen; with nothing chosen that it could be about, takes the tool for it. */
export function commentOnChosen(editor: Editor): void {
  const { onlyCard, link } = editor.selection
  if (onlyCard !== undefined) beginThread(editor, { cardId: onlyCard })
  else if (link !== undefined) beginThread(editor, { linkId: link })
  else editor.tools.choose('comment')
}

/** By the tool for it; a phase has no threads. Returns whether it has begun one. */
export function commentOnHeader(editor: Editor, header: Header): boolean {
  if (header.kind === 'phase') return false
  editor.tools.choose('select')
  beginThread(editor, header.kind === 'lane' ? { laneId: header.id } : { stepId: header.id })
  return true
}

export function beginThread(editor: Editor, anchor: Anchor): void {
  if (editor.canComment) editor.view.commenting = anchor
}

function anchorOf(target: Target): Anchor | undefined {
  switch (target.kind) {
    case 'card':
    case 'handle':
    case 'cardEdge':
      return { cardId: target.id }
    case 'link':
      return { linkId: target.id }
    case 'thing':
    case 'noteCorner':
    case 'cell':
    case 'desk':
      return undefined
  }
}
