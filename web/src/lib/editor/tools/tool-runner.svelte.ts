import type { Editor, Tools } from '../editor.ts'
import { cardTool } from './card/card-tool.ts'
import { commentTool } from './comment/comment-tool.ts'
import { handTool } from './hand/hand-tool.ts'
import { linkTool } from './link/link-tool.ts'
import { stickyTool, textTool } from './note/note-tools.ts'
import { eraserTool } from './pen/eraser-tool.ts'
import { penTool } from './pen/pen-tool.ts'
import { selectTool } from './select/select-tool.ts'
import type { PointerInput } from './pointer-input.ts'
import type { ScrollsOver } from './scrolls-over.ts'
import type { Tool, ToolState } from './tool.ts'
import type { ToolName } from './tool-name.ts'

const TOOLS: Readonly<Record<ToolName, Tool>> = {
  select: selectTool,
  hand: handTool,
  card: cardTool,
  link: linkTool,
  sticky: stickyTool,
  pen: penTool,
  text: textTool,
  eraser: eraserTool,
  comment: commentTool,
}

/** Feeds pointer input to the active tool and carries out the transitions that its states ask for. */
export class ToolRunner implements Tools {
  readonly #editor: Editor
  #tool: Tool = $state.raw(selectTool)
  #state: ToolState | undefined = $state.raw()
  #start: PointerInput | undefined
  /** The tool of the gesture under way; panning with the middle button borrows another for once. */
  #acting: Tool = selectTool

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get active(): ToolName {
    return this.#tool.name
  }

  get cursor(): string {
    return this.#state?.cursor ?? this.#tool.cursor
  }

  get isBusy(): boolean {
    return this.#state !== undefined
  }

  get scrollsOver(): ScrollsOver | undefined {
    return this.#state?.scrollsOver
  }

  choose(name: ToolName): void {
    this.cancel()
    this.#tool = TOOLS[name]
  }

  down(input: PointerInput, borrowed?: ToolName): void {
    this.cancel()
    this.#acting = borrowed ? TOOLS[borrowed] : this.#tool
    this.#start = input
    this.#enter(this.#acting.down(input, this.#editor))
  }

  move(input: PointerInput): void {
    const next = this.#state?.move?.(input)
    if (next === undefined) return
    this.#enter(next)
    this.#state?.move?.(input)
  }

  up(input: PointerInput): void {
    const state = this.#state
    this.#state = undefined
    state?.up?.(input)
  }

  cancel(): boolean {
    const state = this.#state
    this.#state = undefined
    state?.cancel?.()
    return state !== undefined
  }

  #enter(name: string | undefined): void {
    const make = name === undefined ? undefined : this.#acting.states[name]
    this.#state = make && this.#start ? make(this.#start, this.#editor) : undefined
  }
}
