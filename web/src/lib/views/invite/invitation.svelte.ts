import type { GrantableRole } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText, fieldErrorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

type InvitationState = 'checking' | 'asking' | 'opening' | 'dead' | ApiFailure

/** A share link that somebody opened: alive or not, asking for a name only of a stranger. */
export class Invitation {
  readonly #app: App
  readonly #token: string
  readonly #open: (blueprintId: string) => Promise<void>
  name = $state('')
  #state = $state.raw<InvitationState>('checking')
  #role = $state<GrantableRole>('viewer')
  #error = $state<string>()

  constructor(app: App, token: string, open: (blueprintId: string) => Promise<void>) {
    this.#app = app
    this.#token = token
    this.#open = open
  }

  get state(): InvitationState {
    return this.#state
  }

  get role(): GrantableRole {
    return this.#role
  }

  /** What is wrong with the name. */
  get error(): string | undefined {
    return this.#error
  }

  async look(): Promise<void> {
    this.#state = 'checking'
    try {
      const { role, needsName } = await this.#app.api.lookAtShareLink(this.#token)
      this.#role = role
      if (needsName) this.#state = 'asking'
      else await this.#redeem(undefined)
    } catch (thrown) {
      this.#fail(ApiFailure.from(thrown))
    }
  }

  /** False when there is no name to go in with. */
  enter(): boolean {
    const name = this.name.trim()
    this.#error = name === '' ? m.name_missing() : undefined
    if (name !== '' && this.#state !== 'opening') void this.#redeem(name)
    return name !== ''
  }

  async #redeem(name: string | undefined): Promise<void> {
    this.#state = 'opening'
    try {
      const { blueprintId } = await this.#app.api.redeemShareLink(this.#token, name)
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
      this.#error = this.name === '' ? undefined : fieldErrorText(failure)
    } else if (this.name !== '') {
      this.#state = 'asking'
      this.#error = errorText(failure)
    } else this.#state = failure
  }
}
