import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText, fieldErrorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

type FieldName = 'name' | 'email' | 'password'

/** Signing in and signing up: the fields, and for each what is wrong with it. */
export class SignForm {
  readonly #app: App
  readonly #kind: 'signIn' | 'signUp'
  readonly #done: () => Promise<void>
  name = $state('')
  email = $state('')
  password = $state('')
  #busy = $state(false)
  #errors = $state.raw<Partial<Record<FieldName, string>>>({})
  #failure = $state<string>()

  constructor(app: App, kind: 'signIn' | 'signUp', done: () => Promise<void>) {
    this.#app = app
    this.#kind = kind
    this.#done = done
    if (kind === 'signUp') this.name = app.account.person?.name ?? ''
  }

  get busy(): boolean {
    return this.#busy
  }

  get errors(): Partial<Record<FieldName, string>> {
    return this.#errors
  }

  /** What is wrong with no single field. */
  get failure(): string | undefined {
    return this.#failure
  }

  async submit(): Promise<void> {
    if (this.#busy) return
    this.#failure = undefined
    this.#errors = this.#missing()
    if (Object.keys(this.#errors).length > 0) return
    this.#busy = true
    try {
      const { name, email, password } = this
      if (this.#kind === 'signUp') await this.#app.account.signUp({ name, email, password })
      else await this.#app.account.signIn({ email, password })
      await this.#done()
    } catch (thrown) {
      this.#explain(ApiFailure.from(thrown))
    } finally {
      this.#busy = false
    }
  }

  #missing(): Partial<Record<FieldName, string>> {
    const missing: Partial<Record<FieldName, string>> = {}
    if (this.#kind === 'signUp' && this.name.trim() === '') missing.name = m.name_missing()
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(this.email.trim())) missing.email = m.email_missing()
    if (this.password === '') missing.password = m.password_missing()
    return missing
  }

  #explain(failure: ApiFailure): void {
    const field = FIELD_OF_CODE[failure.code] ?? failure.field
    if (field === 'name' || field === 'email' || field === 'password') {
      this.#errors = { [field]: fieldErrorText(failure) }
    } else this.#failure = errorText(failure)
  }
}

const FIELD_OF_CODE: Partial<Record<ApiFailure['code'], FieldName>> = {
  emailTaken: 'email',
  weakPassword: 'password',
  wrongCredentials: 'password',
}
