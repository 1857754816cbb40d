import type { GrantableRole } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText, fieldErrorText } from '#lib/api/error-text.ts'
import { ShareLinksApi } from '#lib/api/share-links-api.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

type InvitationState = 'checking' | 'asking' | 'opening' | 'dead' | ApiFailure

/** A share link that somebody opened: alive or not, asking for a name only of a stranger. */
export class Invitation {
  readonly #app: App
  readonly #shareLinks: ShareLinksApi
  readonly #token: string
  readonly #open: (blueprintId: string) => Promise<void>
  name = $state('')
  password = $state('')
  #state = $state.raw<InvitationState>('checking')
  #role = $state<GrantableRole>('viewer')
  #needsName = $state(false)
  #needsPassword = $state(false)
  #error = $state<string>()
  #passwordError = $state<string>()

  constructor(app: App, token: string, open: (blueprintId: string) => Promise<void>) {
    this.#app = app
    this.#shareLinks = new ShareLinksApi(app.api)
    this.#token = token
    this.#open = open
  }

  get state(): InvitationState {
    return this.#state
  }

  get role(): GrantableRole {
    return this.#role
  }

  get needsName(): boolean {
    return this.#needsName
  }

  get needsPassword(): boolean {
    return this.#needsPassword
  }

  /** What is wrong with the password. */
  get passwordError(): string | undefined {
    return this.#passwordError
  }

  /** What is wrong with the name. */
  get error(): string | undefined {
    return this.#error
  }

  async look(): Promise<void> {
    this.#state = 'checking'
    try {
      const { role, needsName, needsPassword } = await this.#shareLinks.lookAt(this.#token)
      this.#role = role
      this.#needsName = needsName
      this.#needsPassword = needsPassword
      if (needsName || needsPassword) this.#state = 'asking'
      else await this.#redeem()
    } catch (thrown) {
      this.#fail(ApiFailure.from(thrown))
    }
  }

  /** The first field that has to be filled in before one may go in; undefined: one goes in. */
  enter(): 'name' | 'password' | undefined {
    const lacksName = this.#needsName && this.name.trim() === ''
    const lacksPassword = this.#needsPassword && this.password === ''
    this.#error = lacksName ? m.name_missing() : undefined
    this.#passwordError = lacksPassword ? m.invite_password_missing() : undefined
    if (lacksName) return 'name'
    if (lacksPassword) return 'password'
    if (this.#state !== 'opening') void this.#redeem()
    return undefined
  }

  async #redeem(): Promise<void> {
    this.#state = 'opening'
    try {
      const { blueprintId } = await this.#shareLinks.redeem(this.#token, {
        ...(this.#needsName ? { name: this.name.trim() } : {}),
        ...(this.#needsPassword ? { password: this.password } : {}),
      })
      await this.#app.account.refresh()
      await this.#open(blueprintId)
    } catch (thrown) {
      this.#fail(ApiFailure.from(thrown))
    }
  }

  #fail(failure: ApiFailure): void {
    if (failure.code === 'linkDead' || failure.code === 'notFound') this.#state = 'dead'
    else if (failure.field === 'name') {
      this.#state = 'asking'
      this.#needsName = true
      this.#error = this.name === '' ? undefined : fieldErrorText(failure)
    } else if (failure.code === 'wrongPassword' || failure.code === 'tooManyTries') {
      this.#state = 'asking'
      this.#needsPassword = true
      this.#passwordError = this.password === '' ? undefined : errorText(failure)
      this.password = ''
    } else if (this.#needsName || this.#needsPassword) {
      this.#state = 'asking'
      this.#error = errorText(failure)
    } else this.#state = failure
  }
}
