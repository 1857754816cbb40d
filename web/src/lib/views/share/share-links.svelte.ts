import type { GrantableRole, ShareLink } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Api } from '#lib/api/api.ts'
import { errorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'

/** A link just made; its address is never shown again. */
export interface FreshLink {
  readonly label: string
  readonly role: GrantableRole
  readonly url: string
}

/** The share links of one blueprint. */
export class ShareLinks {
  readonly #api: Api
  readonly #toasts: Toasts
  readonly #blueprintId: string
  label = $state('')
  role = $state<GrantableRole>('editor')
  #links = $state.raw<readonly ShareLink[]>([])
  #state = $state.raw<'loading' | 'ready' | ApiFailure>('loading')
  #fresh = $state.raw<FreshLink>()
  #busy = $state(false)
  #error = $state<string>()

  constructor(api: Api, toasts: Toasts, blueprintId: string) {
    this.#api = api
    this.#toasts = toasts
    this.#blueprintId = blueprintId
  }

  get links(): readonly ShareLink[] {
    return this.#links
  }

  get state(): 'loading' | 'ready' | ApiFailure {
    return this.#state
  }

  get fresh(): FreshLink | undefined {
    return this.#fresh
  }

  get busy(): boolean {
    return this.#busy
  }

  get error(): string | undefined {
    return this.#error
  }

  /** Live ones first, the newest at the top. */
  async load(): Promise<void> {
    try {
      const links = await this.#api.shareLinks(this.#blueprintId)
      this.#links = links.toSorted(
        (a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.createdAt - a.createdAt,
      )
      this.#state = 'ready'
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (this.#state !== 'ready') this.#state = failure
    }
  }

  async make(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#error = undefined
    const { role } = this
    const label = this.label.trim()
    try {
      const made = await this.#api.createShareLink(this.#blueprintId, { role, label })
      this.#fresh = { label, role, url: made.url }
      this.label = ''
      await this.load()
    } catch (thrown) {
      this.#error = errorText(ApiFailure.from(thrown))
    } finally {
      this.#busy = false
    }
  }

  async revoke(link: ShareLink): Promise<void> {
    try {
      await this.#api.revokeShareLink(link.id)
      this.#toasts.show({ text: m.share_was_revoked(), tone: 'good' })
    } catch (thrown) {
      this.#toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
    }
    await this.load()
  }
}
