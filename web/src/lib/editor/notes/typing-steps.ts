import type { Delta, Op } from 'quill/core'

/** A stretch of typing: where it has come to, and what its end means for what is typed next. */
interface Typing {
  readonly kind: 'typing'
  readonly to: number
  readonly hasWord: boolean
  readonly endsWord: boolean
}

type Step = Typing | { readonly kind: 'deleting' } | { readonly kind: 'other' }

const OTHER: Step = { kind: 'other' }

/**
 * Where one thing to take back ends and the next begins: at each word that is typed, at a stretch of deleting, and
 * at every line end, paste and format.
 */
export class TypingSteps {
  #step: Step = OTHER

  /** Whether a change of one's own goes on with the step before it. */
  continues(ops: readonly Op[]): boolean {
    const before = this.#step
    const typed = typedLetter(ops)
    if (!typed) {
      this.#step = isDeleting(ops) ? { kind: 'deleting' } : OTHER
      return this.#step.kind === 'deleting' && before.kind === 'deleting'
    }
    const isSpace = /^\s/.test(typed.letter)
    const goesOn = before.kind === 'typing' && before.to === typed.at && (isSpace || !before.endsWord)
    const hasWord = !isSpace || (goesOn && before.hasWord)
    const to = typed.at + typed.letter.length
    this.#step = { kind: 'typing', to, hasWord, endsWord: isSpace && hasWord }
    return goesOn
  }

  /** Somebody else changed the text: what is being typed here has moved with it. */
  follow(change: Delta): void {
    const step = this.#step
    if (step.kind === 'typing') this.#step = { ...step, to: change.transformPosition(step.to, true) }
  }

  /** Whatever comes next is a step of its own. */
  end(): void {
    this.#step = OTHER
  }
}

function typedLetter(ops: readonly Op[]): { readonly at: number; readonly letter: string } | undefined {
  const at = startOf(ops)
  const [change, ...rest] = at > 0 ? ops.slice(1) : ops
  const letter = change?.insert
  if (rest.length > 0 || typeof letter !== 'string' || letter === '\n' || [...letter].length > 1)
    return undefined
  return { at, letter }
}

function isDeleting(ops: readonly Op[]): boolean {
  const changes = startOf(ops) > 0 ? ops.slice(1) : ops
  return changes.length === 1 && changes[0]?.delete !== undefined
}

/** What lies before the change; a stretch that a format is put on is a change itself. */
function startOf([first]: readonly Op[]): number {
  return typeof first?.retain === 'number' && !first.attributes ? first.retain : 0
}
