import type { GrantableRole, ShareLink } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Api } from '#lib/api/api.ts'
import { ShareLinksApi, type ShareLinkTerms } from '#lib/api/share-links-api.ts'
import { errorText, fieldErrorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'
import { LinkDraft } from './link-draft.svelte.ts'

/** A link just made or rotated; its address is never shown again. */
export interface FreshLink {
  readonly label: string
  readonly role: GrantableRole
  readonly url: string
}

/** The share links of one blueprint. */
export class ShareLinks {
  readonly #api: ShareLinksApi
  readonly #toasts: Toasts
  readonly #blueprintId: string
  #draft = $state.raw(new LinkDraft())
  #links = $state.raw<readonly ShareLink[]>([])
  #state = $state.raw<'loading' | 'ready' | ApiFailure>('loading')
  #fresh = $state.raw<FreshLink>()
  #freshEmbed = $state.raw<FreshLink>()
  #busy = $state(false)
  #failure = $state.raw<ApiFailure>()

  constructor(api: Api, toasts: Toasts, blueprintId: string) {
    this.#api = new ShareLinksApi(api)
    this.#toasts = toasts
    this.#blueprintId = blueprintId
  }

  get draft(): LinkDraft {
    return this.#draft
  }

  get links(): readonly ShareLink[] {
    return this.#links
  }

  get liveCount(): number {
    return this.#links.filter((link) => link.revokedAt === null).length
  }

  get state(): 'loading' | 'ready' | ApiFailure {
    return this.#state
  }

  get fresh(): FreshLink | undefined {
    return this.#fresh
  }

  get freshEmbed(): FreshLink | undefined {
    return this.#freshEmbed
  }

  get busy(): boolean {
    return this.#busy
  }

  /** What is wrong with one field of the draft, or with the draft as a whole. */
  errorOf(field: 'label' | 'password' | 'expiresAt' | 'shows'): string | undefined {
    const failure = this.#failure
    if (!failure || (failure.field ?? 'label') !== field) return undefined
    return fieldErrorText(failure)
  }

  /** Live ones first, the newest at the top. */
  async load(): Promise<void> {
    try {
      const links = await this.#api.list(this.#blueprintId)
      this.#links = links.toSorted(
        (a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.createdAt - a.createdAt,
      )
      this.#state = 'ready'
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (this.#state !== 'ready') this.#state = failure
    }
  }

  /** Fills the form with a link, to change it; without one, to make another. */
  edit(link?: ShareLink): void {
    this.#draft = new LinkDraft(link)
    this.#failure = undefined
  }

  /** Makes the link of the form, or changes it. */
  async submit(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#failure = undefined
    const { link, terms } = this.#draft
    try {
      if (link) await this.#change(link.id, terms)
      else this.#fresh = await this.#make(terms)
      this.#draft = new LinkDraft()
      await this.load()
    } catch (thrown) {
      this.#failure = ApiFailure.from(thrown)
    } finally {
      this.#busy = false
    }
  }

  /** A link for looking only that a page of another site may frame. */
  async makeEmbed(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    const { shows } = this.#draft
    try {
      const terms: ShareLinkTerms = { role: 'viewer', label: m.share_embed_label(), shows, embed: true }
      this.#freshEmbed = await this.#make(terms)
      await this.load()
    } catch (thrown) {
      this.#tell(thrown)
    } finally {
      this.#busy = false
    }
  }

  async setRole(link: ShareLink, role: GrantableRole): Promise<void> {
    await this.#try(() => this.#change(link.id, { role, ...(role === 'viewer' ? {} : { embed: false }) }))
  }

  async rotate(link: ShareLink): Promise<void> {
    await this.#try(async () => {
      const { url } = await this.#api.rotate(link.id)
      const fresh = { label: link.label, role: link.role, url }
      if (link.embed) this.#freshEmbed = fresh
      else this.#fresh = fresh
    })
  }

  async revoke(link: ShareLink): Promise<void> {
    await this.#try(async () => {
      await this.#api.revoke(link.id)
      if (link.revokedAt === null) this.#toasts.show({ text: m.share_was_revoked(), tone: 'good' })
    })
  }

  async #make(terms: ShareLinkTerms): Promise<FreshLink> {
    const { url } = await this.#api.create(this.#blueprintId, terms)
    return { label: terms.label, role: terms.role, url }
  }

  async #change(linkId: string, terms: Partial<ShareLinkTerms>): Promise<void> {
    await this.#api.edit(linkId, terms)
    this.#toasts.show({ text: m.share_changed(), tone: 'good' })
  }

  async #try(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (thrown) {
      this.#tell(thrown)
    }
    await this.load()
  }

  #tell(thrown: unknown): void {
    const failure = ApiFailure.from(thrown)
    const text = failure.field === undefined ? errorText(failure) : fieldErrorText(failure)
    this.#toasts.show({ text, tone: 'bad' })
  }
}
