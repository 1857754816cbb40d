import type { LookAtInvitationReply } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { TeamsApi } from '#lib/api/teams-api.ts'
import type { App } from '../app/app-context.ts'

type JoinState = 'checking' | 'asking' | 'joining' | 'dead' | ApiFailure

/** An invitation into a team that somebody opened: alive or not, and who would come in. */
export class Join {
  readonly app: App
  readonly #teams: TeamsApi
  readonly #token: string
  readonly #open: (teamId: string) => Promise<void>
  #state = $state.raw<JoinState>('checking')
  #invitation = $state.raw<LookAtInvitationReply>()
  #error = $state<string>()

  constructor(app: App, token: string, open: (teamId: string) => Promise<void>) {
    this.app = app
    this.#teams = new TeamsApi(app.api)
    this.#token = token
    this.#open = open
  }

  get state(): JoinState {
    return this.#state
  }

  get invitation(): LookAtInvitationReply | undefined {
    return this.#invitation
  }

  /** Why one was not let in. */
  get error(): string | undefined {
    return this.#error
  }

  /** The page to come back to after signing in. */
  get path(): string {
    return `/t/${encodeURIComponent(this.#token)}`
  }

  async look(): Promise<void> {
    this.#state = 'checking'
    try {
      await this.app.account.ready
      this.#invitation = await this.#teams.lookAtInvitation(this.#token)
      this.#state = 'asking'
    } catch (thrown) {
      this.#fail(ApiFailure.from(thrown))
    }
  }

  async enter(): Promise<void> {
    if (this.#state === 'joining') return
    this.#state = 'joining'
    this.#error = undefined
    try {
      await this.#open(await this.#teams.join(this.#token))
    } catch (thrown) {
      this.#fail(ApiFailure.from(thrown))
    }
  }

  #fail(failure: ApiFailure): void {
    if (failure.code === 'linkDead') this.#state = 'dead'
    else if (this.#invitation) {
      this.#state = 'asking'
      this.#error = errorText(failure)
    } else this.#state = failure
  }
}
