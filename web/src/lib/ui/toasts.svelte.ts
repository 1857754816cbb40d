export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'good' | 'bad'
  readonly action?: { readonly label: string; readonly run: () => void }
}

type ToastInput = Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] }

const PLAIN_MS = 5_000
/** Long enough to read, decide and reach the action by keyboard. */
const ACTION_MS = 10_000

/** What just happened, said at the foot of the page for a while. */
export class Toasts {
  #shown = $state.raw<readonly Toast[]>([])
  #timers = new Map<number, ReturnType<typeof setTimeout>>()
  #nextId = 1

  get shown(): readonly Toast[] {
    return this.#shown
  }

  show(input: ToastInput): number {
    const toast: Toast = { tone: 'plain', ...input, id: this.#nextId++ }
    this.#shown = [...this.#shown, toast].slice(-3)
    this.resume(toast.id)
    return toast.id
  }

  dismiss(id: number): void {
    this.pause(id)
    this.#shown = this.#shown.filter((toast) => toast.id !== id)
  }

  /** While somebody points at it or has it focused it stays. */
  pause(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
  }

  resume(id: number): void {
    this.pause(id)
    const toast = this.#shown.find((each) => each.id === id)
    if (!toast) return
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), toast.action ? ACTION_MS : PLAIN_MS),
    )
  }
}
