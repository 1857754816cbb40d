import { Module } from 'quill/core'
import type Quill from 'quill/core'

export interface BoardHistoryOptions {
  readonly undo: () => void
  readonly redo: () => void
  /** What follows is taken back by itself. */
  readonly cut: () => void
}

/** In the place of Quill's own history: there is one undo, the board's, and it never takes back what others wrote. */
export class BoardHistory extends Module<BoardHistoryOptions> {
  constructor(quill: Quill, options: BoardHistoryOptions) {
    super(quill, options)
    const { undo, redo } = options
    quill.keyboard.addBinding({ key: ['z', 'Z'], shortKey: true }, () => undo())
    quill.keyboard.addBinding({ key: ['z', 'Z'], shortKey: true, shiftKey: true }, () => redo())
    quill.keyboard.addBinding({ key: ['y', 'Y'], shortKey: true }, () => redo())
    quill.root.addEventListener('beforeinput', (event) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') undo()
      else redo()
    })
  }

  clear(): void {
    // Quill asks for it at the start; nothing is kept here.
  }

  /** Quill says so before and after what it does by itself. */
  cutoff(): void {
    this.options.cut?.()
  }
}
