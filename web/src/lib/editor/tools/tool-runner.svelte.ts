import { LateProgram } from '../../ui/late-program.ts'
import type { Editor, Tools } from '../editor.ts'
import type { PointerInput, Target } from './pointer-input.ts'
import type { ScrollsOver } from './scrolls-over.ts'
import type { Tool, ToolState } from './tool.ts'
import type { ToolName } from './tool-name.ts'
import type * as Program from './tools.ts'

/**
 * Feeds pointer input to the active tool and carries out the transitions that its states ask for. What is pressed
 * before the tools are there is made up for once they are, in the same order.
 */
export class ToolRunner implements Tools {
  readonly #editor: Editor
  readonly #program = new LateProgram(() => import('./tools.ts'))
  #active: ToolName = $state('select')
  /** Undefined until the tools are there. */
  #tool: Tool | undefined = $state.raw()
  #state: ToolState | undefined = $state.raw()
  #awaitsTools = $state(false)
  #start: PointerInput | undefined
  /** The tool of the gesture under way; panning with the middle button borrows another for once. */
  #acting: Tool | undefined
  /** From the press until it is let go; what waits for the tools is not done if it was cancelled meanwhile. */
  #gesture: { isCancelled: boolean } | undefined

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get active(): ToolName {
    return this.#active
  }

  get cursor(): string {
    return this.#tool?.cursor ?? 'default'
  }

  get gestureCursor(): string | undefined {
    return this.#state?.cursor
  }

  get isBusy(): boolean {
    return this.#state !== undefined || this.#awaitsTools
  }

  get scrollsOver(): ScrollsOver | undefined {
    return this.#state?.scrollsOver
  }

  comeSoon(): () => void {
    return this.#program.comeSoon()
  }

  choose(name: ToolName): void {
    this.cancel()
    this.#editor.view.choosesSeveral = false
    this.#active = name
    this.#program.use(({ TOOLS }) => {
      this.#tool = TOOLS[name]
    })
  }

  down(input: PointerInput, borrowed?: ToolName): void {
    this.cancel()
    const name = borrowed ?? this.#active
    this.#gesture = { isCancelled: false }
    this.#awaitsTools = this.#program.current === undefined
    this.#inGesture(({ TOOLS }) => {
      this.#awaitsTools = false
      this.#acting = TOOLS[name]
      this.#start = input
      this.#enter(this.#acting.down(input, this.#editor))
    })
  }

  move(input: PointerInput): void {
    this.#inGesture(() => {
      const next = this.#state?.move?.(input)
      if (next === undefined) return
      this.#enter(next)
      this.#state?.move?.(input)
    })
  }

  up(input: PointerInput): void {
    this.#inGesture(() => {
      const state = this.#state
      this.#state = undefined
      state?.up?.(input)
    })
    this.#gesture = undefined
  }

  pressTwice(target: Target): void {
    this.#program.use(({ pressTwice }) => pressTwice(this.#editor, target))
  }

  pressKey(event: KeyboardEvent): void {
    this.#program.use(({ pressKey }) => {
      if (pressKey(this.#editor, event)) event.preventDefault()
    })
  }

  cancel(): boolean {
    const wasBusy = this.isBusy
    const state = this.#state
    if (this.#gesture) this.#gesture.isCancelled = true
    this.#gesture = undefined
    this.#awaitsTools = false
    this.#state = undefined
    state?.cancel?.()
    return wasBusy
  }

  #inGesture(act: (program: typeof Program) => void): void {
    const gesture = this.#gesture
    this.#program.use((program) => {
      if (gesture?.isCancelled === false) act(program)
    })
  }

  #enter(name: string | undefined): void {
    const make = name === undefined ? undefined : this.#acting?.states[name]
    this.#state = make && this.#start ? make(this.#start, this.#editor) : undefined
  }
}
