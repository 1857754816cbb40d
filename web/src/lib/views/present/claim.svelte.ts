import type { PresencePerson } from '@sightline/protocol'
import type { Api } from '#lib/api/api.ts'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Connection } from '#lib/sync/connection.svelte.ts'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'

interface ClaimParts {
  readonly api: Api
  readonly blueprintId: string
  readonly connection: Connection
  readonly toasts: Toasts
  readonly personId: string
  /** Somebody else presents: this tab stops. */
  readonly onLost: () => void
}

/** One's part as the one who presents, which the server gives to one person at a time. */
export class Claim {
  readonly #parts: ClaimParts
  #isMine = false
  #isOver = false
  #rival: string | undefined = $state()

  constructor(parts: ClaimParts) {
    this.#parts = parts
  }

  /** Who presents already, while it is asked whether to take over. */
  get rival(): string | undefined {
    return this.#rival
  }

  /** Without the server one presents alone. */
  async stake(options: { readonly take?: boolean } = {}): Promise<void> {
    this.#rival = undefined
    const { api, blueprintId, toasts } = this.#parts
    try {
      await api.present(blueprintId, options)
      if (this.#isOver) await api.stopPresenting(blueprintId)
      else this.#isMine = true
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (failure.code === 'alreadyPresenting') this.#meetRival()
      else toasts.show({ text: m.present_alone() })
    }
  }

  /** Goes with what the server says of who presents. */
  follow(presenter: PresencePerson | undefined, isConnected: boolean): void {
    if (!this.#isMine || this.#isOver) return
    const { personId, toasts, onLost } = this.#parts
    if (presenter === undefined) {
      if (isConnected) this.#stakeAgain()
      return
    }
    if (presenter.id === personId) return
    this.#isOver = true
    toasts.show({ text: m.present_is_presenting({ name: presenter.name }) })
    onLost()
  }

  async handOver(person: PresencePerson): Promise<void> {
    const { api, blueprintId, toasts } = this.#parts
    try {
      await api.present(blueprintId, { personId: person.id })
    } catch (thrown) {
      toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
    }
  }

  /** Gives the part back. */
  async end(): Promise<void> {
    const isToTell = this.#isMine && !this.#isOver
    this.#isOver = true
    if (!isToTell) return
    const { api, blueprintId } = this.#parts
    // What the server does not hear it finds out by itself, once the socket is gone.
    await api.stopPresenting(blueprintId).catch(() => undefined)
  }

  /** The server has given up on us, while the line was down. */
  #stakeAgain(): void {
    this.#isMine = false
    void this.stake()
  }

  #meetRival(): void {
    const { connection, toasts, onLost } = this.#parts
    const name = connection.presenter?.name ?? ''
    if (connection.role === 'owner') {
      this.#rival = name
      return
    }
    this.#isOver = true
    toasts.show({ text: m.present_is_presenting({ name }) })
    onLost()
  }
}
