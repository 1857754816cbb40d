import type { CardId } from '@sightline/blueprint'
import type { PresencePerson } from '@sightline/protocol'
import type { Editor } from '#lib/editor/editor.ts'
import { stagingOf } from '#lib/editor/staging.ts'
import type { Staging } from '#lib/editor/staging.ts'
import type { Connection } from '#lib/sync/connection.svelte.ts'
import type { Companion, SeenRect } from '#lib/sync/presence.svelte.ts'
import type { Showing } from '#lib/sync/showing.ts'
import type { Show } from '../board/show.svelte.ts'
import { leadsBack } from './leads-back.ts'

const NO_CARDS: ReadonlySet<CardId> = new Set()

interface FollowingParts {
  readonly editor: Editor
  readonly connection: Connection
  readonly show: Show
  readonly personId: string
}

/** Whom this tab follows: whoever presents, unless one has moved away; otherwise whom one has chosen. */
export class Following {
  readonly #parts: FollowingParts
  readonly #presenter = $derived.by(() => {
    const { presenter } = this.#parts.connection
    return presenter?.id === this.#parts.personId ? undefined : presenter
  })
  readonly #leader = $derived.by(() => this.#findLeader())
  #lastShowing: Showing | undefined
  readonly #showing = $derived.by(() => this.#findShowing())

  constructor(parts: FollowingParts) {
    this.#parts = parts
  }

  /** Somebody else who presents. */
  get presenter(): PresencePerson | undefined {
    return this.#presenter
  }

  get hasStrayed(): boolean {
    return this.#presenter !== undefined && this.#parts.show.strayedFrom === this.#presenter.id
  }

  /** Whom one follows; they may have left for a moment. */
  get target(): PresencePerson | undefined {
    const { connection, show } = this.#parts
    if (show.presenting !== undefined) return undefined
    if (this.#presenter !== undefined) return this.hasStrayed ? undefined : this.#presenter
    return connection.presence.others(this.#parts.personId).find(({ id }) => id === show.followed)
  }

  /** The tab of theirs that is followed. */
  get leader(): Companion | undefined {
    return this.#leader
  }

  /** What they see of the board; whoever is shown a part of it is told the scene alone, and sees all of that. */
  get view(): SeenRect | undefined {
    const { connection, editor, personId } = this.#parts
    const leader = this.#leader
    if (!leader || leadsBack(connection.presence.companions, leader.person.id, personId)) return undefined
    const { width, height } = editor.store.layout
    return leader.view ?? (leader.showing ? { x: 0, y: 0, width, height } : undefined)
  }

  get showing(): Showing | undefined {
    return this.#showing
  }

  /** Moving away from somebody who presents can be taken back; of anybody else one just lets go. */
  leave(): void {
    const { show } = this.#parts
    if (this.#presenter === undefined) show.followed = undefined
    else show.strayedFrom = this.#presenter.id
  }

  rejoin(): void {
    this.#parts.show.strayedFrom = undefined
  }

  /** Shows on one's own board what the leader shows. */
  stage(showing: Showing): Staging {
    const { store } = this.#parts.editor
    const scene = store.blueprint.scenes.find(({ id }) => id === showing.sceneId)
    return stagingOf(store.shown, {
      reveal: showing.reveal,
      shown: showing.shown,
      lit: showing.lit ? new Set(showing.lit) : undefined,
      highlight: scene?.highlight ?? NO_CARDS,
    })
  }

  /** The same object for as long as it says the same: each move of a pointer brings another. */
  #findShowing(): Showing | undefined {
    const next = this.#leader?.showing ?? undefined
    if (JSON.stringify(next) !== JSON.stringify(this.#lastShowing)) this.#lastShowing = next
    return this.#lastShowing
  }

  #findLeader(): Companion | undefined {
    const id = this.target?.id
    const tabs = this.#parts.connection.presence.companions.filter(({ person }) => person.id === id)
    return tabs.find(({ showing }) => showing) ?? tabs.find(({ view }) => view) ?? tabs[0]
  }
}
