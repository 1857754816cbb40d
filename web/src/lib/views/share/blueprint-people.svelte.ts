import type { GrantableRole, Member } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Api } from '#lib/api/api.ts'
import { errorText, fieldErrorText } from '#lib/api/error-text.ts'
import { TeamsApi } from '#lib/api/teams-api.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'

/** Who has one blueprint and why, and adding somebody who has an account. */
export class BlueprintPeople {
  readonly #api: Api
  readonly #teams: TeamsApi
  readonly #toasts: Toasts
  readonly #blueprintId: string
  email = $state('')
  role = $state<GrantableRole>('commenter')
  #people = $state.raw<readonly Member[]>([])
  #state = $state.raw<'loading' | 'ready' | ApiFailure>('loading')
  #busy = $state(false)
  #error = $state<string>()

  constructor(api: Api, toasts: Toasts, blueprintId: string) {
    this.#api = api
    this.#teams = new TeamsApi(api)
    this.#toasts = toasts
    this.#blueprintId = blueprintId
  }

  get people(): readonly Member[] {
    return this.#people
  }

  get state(): 'loading' | 'ready' | ApiFailure {
    return this.#state
  }

  get busy(): boolean {
    return this.#busy
  }

  /** What is wrong with the address. */
  get error(): string | undefined {
    return this.#error
  }

  /** Owners first, then those who have it by name, by the team and by a link. */
  async load(): Promise<void> {
    try {
      const people = await this.#api.members(this.#blueprintId)
      this.#people = people.toSorted((a, b) => rank(a) - rank(b))
      this.#state = 'ready'
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (this.#state !== 'ready') this.#state = failure
    }
  }

  async add(): Promise<void> {
    if (this.#busy) return
    const email = this.email.trim()
    this.#error = email === '' ? m.email_missing() : undefined
    if (this.#error) return
    this.#busy = true
    try {
      await this.#teams.addMember(this.#blueprintId, { email, role: this.role })
      this.email = ''
      this.#toasts.show({ text: m.people_added({ email }), tone: 'good' })
      await this.load()
    } catch (thrown) {
      this.#error = fieldErrorText(ApiFailure.from(thrown))
    } finally {
      this.#busy = false
    }
  }

  async setRole(member: Member, role: GrantableRole): Promise<void> {
    await this.#try(() => this.#teams.setMember(this.#blueprintId, member.id, role))
  }

  async remove(member: Member): Promise<void> {
    const done = await this.#try(() => this.#teams.removeBlueprintMember(this.#blueprintId, member.id))
    if (done) this.#toasts.show({ text: m.people_removed({ name: member.name }), tone: 'good' })
  }

  async #try(change: () => Promise<void>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (thrown) {
      this.#toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
      return false
    } finally {
      await this.load()
    }
  }
}

function rank({ role, byTeam, byShareLink }: Member): number {
  if (role === 'owner') return 0
  return byShareLink ? 3 : byTeam ? 2 : 1
}
