import type { Editor } from '../editor.ts'
import type { PointerInput } from './pointer-input.ts'
import type { ScrollsOver } from './scrolls-over.ts'
import type { ToolName } from './tool-name.ts'

/** A gesture under way. Its handlers may name the state of the same tool that takes over from here. */
export interface ToolState {
  readonly cursor?: string
  readonly scrollsOver?: ScrollsOver
  move?(input: PointerInput): string | undefined
  up?(input: PointerInput): void
  /** Escape, or the pointer was taken away: as if the gesture had never begun. */
  cancel?(): void
}

/** Makes a state from the input that began the gesture. */
export type StateFactory = (start: PointerInput, editor: Editor) => ToolState

export interface Tool {
  readonly name: ToolName
  readonly cursor: string
  readonly states: Readonly<Record<string, StateFactory>>
  /** The state that a press begins; undefined when it begins none. */
  down(input: PointerInput, editor: Editor): string | undefined
}
