import { SHOWS_EVERYTHING } from '@sightline/blueprint'
import type { Shows } from '@sightline/blueprint'
import type { GrantableRole, ShareLink } from '@sightline/protocol'
import type { ShareLinkTerms } from '#lib/api/share-links-api.ts'
import { dayAfter, dayOf } from './last-day.ts'

/** What somebody fills in to make a share link, or to change one. */
export class LinkDraft {
  /** The link that is being changed; undefined while a new one is made. */
  readonly link: ShareLink | undefined
  label = $state('')
  role = $state<GrantableRole>('commenter')
  /** YYYY-MM-DD, the last day on which it works; empty: for good. */
  lastDay = $state('')
  password = $state('')
  dropsPassword = $state(false)
  backstage = $state(true)
  roi = $state(true)
  preview = $state(false)

  constructor(link?: ShareLink) {
    this.link = link
    if (!link) return
    this.label = link.label
    this.role = link.role
    this.lastDay = link.expiresAt === null ? '' : dayOf(link.expiresAt)
    this.backstage = link.shows.backstage
    this.roi = link.shows.roi
    this.preview = link.preview
  }

  /** Whoever edits is shown everything. */
  get shows(): Shows {
    return this.role === 'editor' ? SHOWS_EVERYTHING : { backstage: this.backstage, roi: this.roi }
  }

  get terms(): ShareLinkTerms {
    return {
      role: this.role,
      label: this.label.trim(),
      expiresAt: this.lastDay === '' ? null : dayAfter(this.lastDay),
      shows: this.shows,
      preview: this.preview,
      ...(this.link?.embed === true && this.role !== 'viewer' ? { embed: false } : {}),
      ...this.#passwordTerm,
    }
  }

  get #passwordTerm(): Pick<ShareLinkTerms, 'password'> {
    if (this.dropsPassword) return { password: null }
    return this.password === '' ? {} : { password: this.password }
  }
}
