import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText, fieldErrorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'
import type { Starter } from '../starters.ts'

/** From a name to a board: makes a guest and a blueprint in one go. */
export class StartForm {
  readonly #app: App
  readonly #go: { board: (id: string) => Promise<void>; list: () => Promise<void> }
  name = $state('')
  #busy = $state<Starter['template']>()
  #error = $state<string>()

  constructor(app: App, go: { board: (id: string) => Promise<void>; list: () => Promise<void> }) {
    this.#app = app
    this.#go = go
  }

  /** The starter that is on its way. */
  get busy(): Starter['template'] | undefined {
    return this.#busy
  }

  get error(): string | undefined {
    return this.#error
  }

  /** False when there is no name to start with. */
  start(starter: Starter): boolean {
    const name = this.name.trim()
    this.#error = name === '' ? m.name_missing() : undefined
    if (name !== '') void this.#begin(starter, name)
    return name !== ''
  }

  /** A look around needs no name. */
  look(starter: Starter): void {
    this.#error = undefined
    void this.#begin(starter, this.name.trim() || m.guest())
  }

  async #begin(starter: Starter, name: string): Promise<void> {
    if (this.#busy) return
    this.#busy = starter.template
    try {
      if (!this.#app.account.person) await this.#app.account.becomeGuest(name)
      const { template } = starter
      const language = this.#app.language.current
      await this.#go.board(
        await this.#app.api.createBlueprint({ title: starter.title(), template, language }),
      )
    } catch (thrown) {
      await this.#explain(ApiFailure.from(thrown))
    } finally {
      this.#busy = undefined
    }
  }

  /** A guest who exists by now belongs to the list, where everything can be tried again. */
  async #explain(failure: ApiFailure): Promise<void> {
    if (this.#app.account.person) {
      this.#app.toasts.show({ text: errorText(failure), tone: 'bad' })
      await this.#go.list()
    } else this.#error = failure.field === 'name' ? fieldErrorText(failure) : errorText(failure)
  }
}
