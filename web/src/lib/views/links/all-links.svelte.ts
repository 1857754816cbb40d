import type { ListedShareLink, Team } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { ShareLinksApi } from '#lib/api/share-links-api.ts'
import { TeamsApi } from '#lib/api/teams-api.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

/** The share links of every blueprint that one may share. */
export class AllLinks {
  readonly #app: App
  readonly #shareLinks: ShareLinksApi
  /** The team whose links are shown; empty: those of all. */
  teamId = $state('')
  #links = $state.raw<readonly ListedShareLink[]>([])
  #teams = $state.raw<readonly Team[]>([])
  #state = $state.raw<'loading' | 'ready' | ApiFailure>('loading')

  constructor(app: App) {
    this.#app = app
    this.#shareLinks = new ShareLinksApi(app.api)
    void this.load()
  }

  get links(): readonly ListedShareLink[] {
    return this.#links.filter(({ blueprint }) => this.teamId === '' || blueprint.teamId === this.teamId)
  }

  /** Those that have blueprints with links. */
  get teams(): readonly Team[] {
    return this.#teams.filter(({ id }) => this.#links.some(({ blueprint }) => blueprint.teamId === id))
  }

  get state(): 'loading' | 'ready' | ApiFailure {
    return this.#state
  }

  async load(): Promise<void> {
    try {
      await this.#app.account.ready
      const [links, teams] = await Promise.all([
        this.#shareLinks.listAll(),
        new TeamsApi(this.#app.api).list(),
      ])
      this.#links = links
      this.#teams = teams
      this.#state = 'ready'
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (this.#state !== 'ready') this.#state = failure
    }
  }

  /** Revokes one, or takes one that is revoked off the list. */
  async revoke(link: ListedShareLink): Promise<void> {
    try {
      await this.#shareLinks.revoke(link.id)
      if (link.revokedAt === null) this.#app.toasts.show({ text: m.share_was_revoked(), tone: 'good' })
    } catch (thrown) {
      this.#app.toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
    }
    await this.load()
  }
}
