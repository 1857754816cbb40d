import type { AuthSession, EstateReply, Person } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText, fieldErrorText } from '#lib/api/error-text.ts'
import { TeamsApi } from '#lib/api/teams-api.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

type EstateBlueprint = EstateReply['blueprints'][number]

/** The page of one's own person: how others see it, where it is signed in, and what would go with it. */
export class AccountPageState {
  readonly app: App
  readonly #leave: () => Promise<void>
  name = $state('')
  #nameError = $state<string>()
  #sessions = $state.raw<readonly AuthSession[]>()
  #sessionsFailure = $state.raw<ApiFailure>()
  #estate = $state.raw<EstateReply>()

  /** `leave` goes to where one is without a person. */
  constructor(app: App, leave: () => Promise<void>) {
    this.app = app
    this.#leave = leave
    this.name = app.account.person?.name ?? ''
  }

  get person(): Person | undefined {
    return this.app.account.person
  }

  get nameError(): string | undefined {
    return this.#nameError
  }

  /** Undefined until they are known. */
  get sessions(): readonly AuthSession[] | undefined {
    return this.#sessions
  }

  get sessionsFailure(): ApiFailure | undefined {
    return this.#sessionsFailure
  }

  get estate(): EstateReply | undefined {
    return this.#estate
  }

  async load(): Promise<void> {
    await this.app.account.ready
    if (this.name === '') this.name = this.person?.name ?? ''
    await Promise.all([this.loadSessions(), this.loadEstate()])
  }

  async loadSessions(): Promise<void> {
    try {
      this.#sessions = await this.app.api.own.sessions()
      this.#sessionsFailure = undefined
    } catch (thrown) {
      this.#sessionsFailure = ApiFailure.from(thrown)
    }
  }

  async loadEstate(): Promise<void> {
    await this.#try(async () => void (this.#estate = await this.app.api.own.estate()))
  }

  async saveName(): Promise<void> {
    const name = this.name.trim()
    this.#nameError = name === '' ? m.name_missing() : undefined
    if (name === '' || name === this.person?.name) return
    try {
      await this.app.account.edit({ name })
      this.app.toasts.show({ text: m.account_saved(), tone: 'good' })
    } catch (thrown) {
      this.#nameError = fieldErrorText(ApiFailure.from(thrown))
    }
  }

  async chooseColour(colour: Person['colour']): Promise<void> {
    await this.#try(() => this.app.account.edit({ colour }))
  }

  async chooseLanguage(language: 'en' | 'es'): Promise<void> {
    await this.#try(() => this.app.account.chooseLanguage(language))
  }

  async endSession(session: AuthSession): Promise<void> {
    const done = await this.#try(() => this.app.api.own.endSession(session.id))
    if (done) this.app.toasts.show({ text: m.account_session_ended(), tone: 'good' })
    await this.loadSessions()
  }

  async handOver(blueprint: EstateBlueprint, heirId: string): Promise<void> {
    const heir = blueprint.heirs.find(({ id }) => id === heirId)
    if (heir === undefined) return
    const text = m.account_heir_done({ title: blueprint.title, name: heir.name })
    const done = await this.#try(() => new TeamsApi(this.app.api).handOverBlueprint(blueprint.id, heir.id))
    if (done) this.app.toasts.show({ text, tone: 'good' })
    await this.loadEstate()
  }

  /** Returns why it cannot be; undefined when it is done. */
  async delete(password: string): Promise<string | undefined> {
    const blueprints = this.#estate?.blueprints.length ?? 0
    const given = this.person?.guest ? {} : { password }
    try {
      await this.app.account.remove({ ...given, blueprints })
      await this.#leave()
      this.app.toasts.show({ text: m.account_deleted() })
      return undefined
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (failure.code === 'estateChanged') await this.loadEstate()
      return errorText(failure)
    }
  }

  async #try(change: () => Promise<void>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (failure.code !== 'signedOut') this.app.toasts.show({ text: errorText(failure), tone: 'bad' })
      return false
    }
  }
}
