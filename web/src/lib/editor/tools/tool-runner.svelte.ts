import type { Editor } from '../editor.svelte.ts'
import { cardTool } from './card/card-tool.ts'
import { handTool } from './hand/hand-tool.ts'
import { linkTool } from './link/link-tool.ts'
import { selectTool } from './select/select-tool.ts'
import type { PointerInput, Tool, ToolName, ToolState } from './tool.ts'

const TOOLS: Readonly<Record<ToolName, Tool>> = {
  select: selectTool,
  hand: handTool,
  card: cardTool,
  link: linkTool,
}

/** Feeds pointer input to the active tool and carries out the transitions that its states ask for. */
export class ToolRunner {
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

  /** Ends the gesture as if it had not begun; returns whether there was one. */
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
