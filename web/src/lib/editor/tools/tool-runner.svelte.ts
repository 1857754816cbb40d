import { LateProgram } from '../../ui/late-program.ts'
import type { Editor, Tools } from '../editor.ts'
import type { PointerInput, Target } from './pointer-input.ts'
import type { ScrollsOver } from './scrolls-over.ts'
import type { Tool, ToolState } from './tool.ts'
import type { ToolName } from './tool-name.ts'
import type * as Program from './tools.ts'

/**
 * Feeds pointer input to the active tool and carries out the transitions that its states ask for. A gesture that begins
 * before the tools are there is made up for once they are.
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
  /** Counts the gestures, so that what waits for the tools knows whether its own still goes on. */
  #gesture = 0

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get active(): ToolName {
    return this.#active
  }

  get cursor(): string {
    return this.#state?.cursor ?? this.#tool?.cursor ?? 'default'
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
    this.#active = name
    this.#program.use(({ TOOLS }) => {
      this.#tool = TOOLS[name]
    })
  }

  down(input: PointerInput, borrowed?: ToolName): void {
    this.cancel()
    const name = borrowed ?? this.#active
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
  }

  pressTwice(target: Target): void {
    this.#program.use(({ pressTwice }) => pressTwice(this.#editor, target))
  }

  cancel(): boolean {
    const wasBusy = this.isBusy
    const state = this.#state
    this.#gesture += 1
    this.#awaitsTools = false
    this.#state = undefined
    state?.cancel?.()
    return wasBusy
  }

  #inGesture(act: (program: typeof Program) => void): void {
    const gesture = this.#gesture
    this.#program.use((program) => {
      if (gesture === this.#gesture) act(program)
    })
  }

  #enter(name: string | undefined): void {
    const make = name === undefined ? undefined : this.#acting?.states[name]
    this.#state = make && this.#start ? make(this.#start, this.#editor) : undefined
  }
}
