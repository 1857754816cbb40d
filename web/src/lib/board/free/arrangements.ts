import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
} from 'lucide'
import type { IconNode } from 'lucide'
import { m } from '#lib/paraglide/messages.js'
import type { Editor } from '../../editor/editor.ts'
import { alignFree, distributeFree } from '../../editor/verbs/align-free.ts'

export interface Arrangement {
  readonly icon: IconNode
  readonly label: () => string
  readonly run: (editor: Editor) => void
  /** So many things have to be chosen. */
  readonly least: 2 | 3
}

/** Lining free things up, and spacing them out. */
export const ARRANGEMENTS: readonly Arrangement[] = [
  alignment(AlignStartVertical, m.align_left, 'left'),
  alignment(AlignCenterVertical, m.align_centre, 'centre'),
  alignment(AlignEndVertical, m.align_right, 'right'),
  alignment(AlignStartHorizontal, m.align_top, 'top'),
  alignment(AlignCenterHorizontal, m.align_middle, 'middle'),
  alignment(AlignEndHorizontal, m.align_bottom, 'bottom'),
  spacing(AlignHorizontalSpaceBetween, m.distribute_across, 'x'),
  spacing(AlignVerticalSpaceBetween, m.distribute_down, 'y'),
]

function alignment(icon: IconNode, label: () => string, to: Parameters<typeof alignFree>[1]): Arrangement {
  return { icon, label, run: (editor) => alignFree(editor, to), least: 2 }
}

function spacing(icon: IconNode, label: () => string, along: 'x' | 'y'): Arrangement {
  return { icon, label, run: (editor) => distributeFree(editor, along), least: 3 }
}
