import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

/** The old password and the new one, and for each what is wrong with it. */
export class PasswordChange {
  readonly #app: App
  readonly #done: () => void
  password = $state('')
  newPassword = $state('')
  #busy = $state(false)
  #error = $state<string>()
  #newError = $state<string>()

  constructor(app: App, done: () => void) {
    this.#app = app
    this.#done = done
  }

  get busy(): boolean {
    return this.#busy
  }

  get error(): string | undefined {
    return this.#error
  }

  get newError(): string | undefined {
    return this.#newError
  }

  async submit(): Promise<void> {
    if (this.#busy) return
    this.#error = this.password === '' ? m.password_missing() : undefined
    this.#newError = this.newPassword === '' ? m.password_missing() : undefined
    if (this.#error || this.#newError) return
    this.#busy = true
    try {
      await this.#app.api.own.changePassword(this.password, this.newPassword)
      this.password = ''
      this.newPassword = ''
      this.#app.toasts.show({ text: m.account_password_changed(), tone: 'good' })
      this.#done()
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (failure.code === 'weakPassword' || failure.field === 'newPassword')
        this.#newError = errorText(failure)
      else this.#error = errorText(failure)
    } finally {
      this.#busy = false
    }
  }
}
