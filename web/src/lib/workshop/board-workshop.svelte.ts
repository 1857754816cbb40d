import type { Person, PresencePerson, PushEvent, Vote, VoteTargets, WorkshopReply } from '@sightline/protocol'
import { roleAtLeast, type Role } from '@sightline/blueprint'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Api } from '#lib/api/api.ts'
import { errorText } from '#lib/api/error-text.ts'
import { WorkshopApi } from '#lib/api/workshop-api.ts'
import type { Editor } from '#lib/editor/editor.ts'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'

export interface BoardWorkshopOptions {
  readonly api: Api
  readonly blueprintId: string
  readonly person: Person
  readonly editor: Editor
  readonly toasts: Toasts
  readonly role: () => Role
  /** Those who are on the board, oneself too. */
  readonly people: () => readonly PresencePerson[]
}

/** What goes on in the workshop on an open board, as the server tells it. */
export class BoardWorkshop {
  readonly editor: Editor
  readonly #options: BoardWorkshopOptions
  readonly #api: WorkshopApi
  #state = $state.raw<WorkshopReply>()
  /** Added to the clock here, which may be wrong, it is that of the server. */
  #offsetMs = $state(0)
  #isAsking = false
  /** Something was heard since the server was asked, of which its answer may not tell. */
  #isOutdated = false
  showsResult = $state(true)

  constructor(options: BoardWorkshopOptions) {
    this.#options = options
    this.#api = new WorkshopApi(options.api)
    this.editor = options.editor
  }

  get timer(): WorkshopReply['timer'] {
    return this.#state?.timer ?? null
  }

  get turn(): PresencePerson | null {
    return this.#state?.turn ?? null
  }

  get hidesStickies(): boolean {
    return this.#state?.hidesStickies ?? false
  }

  /** The last one, open or closed. */
  get vote(): Vote | null {
    return this.#state?.vote ?? null
  }

  readonly openVote = $derived(this.vote?.closedAt === null ? this.vote : undefined)

  readonly dotsLeft = $derived.by(() => {
    const placed = this.vote?.own.reduce((sum, { count }) => sum + count, 0) ?? 0
    return (this.vote?.dotsEach ?? 0) - placed
  })

  get people(): readonly PresencePerson[] {
    return this.#options.people()
  }

  get mayRun(): boolean {
    return roleAtLeast(this.#options.role(), 'editor')
  }

  get mayVote(): boolean {
    return roleAtLeast(this.#options.role(), 'commenter')
  }

  /** What is left of the timer at a moment of the clock here. */
  leftMs(nowMs: number): number {
    return (this.timer?.endsAt ?? 0) - (nowMs + this.#offsetMs)
  }

  ownDotsOn(targetId: string): number {
    return this.vote?.own.find((dots) => dots.targetId === targetId)?.count ?? 0
  }

  async load(): Promise<void> {
    this.#isOutdated = true
    if (this.#isAsking) return
    this.#isAsking = true
    try {
      while (this.#isOutdated) {
        this.#isOutdated = false
        this.#take(await this.#api.find(this.#options.blueprintId))
      }
    } catch (thrown) {
      ApiFailure.from(thrown)
    } finally {
      this.#isAsking = false
    }
  }

  hear(event: PushEvent): void {
    if (event.type !== 'workshop') return
    this.#isOutdated = true
    if (!this.#state) return
    const { type: _, vote, timer, turn, hidesStickies, now } = event
    const before = this.#state
    this.#take({
      now,
      timer: timer === undefined ? before.timer : timer,
      turn: turn === undefined ? before.turn : turn,
      hidesStickies: hidesStickies ?? before.hidesStickies,
      vote:
        before.vote && vote?.id === before.vote.id ? { ...before.vote, voters: vote.voters } : before.vote,
    })
    const isOpen = before.vote?.closedAt === null
    if (vote && (vote.id !== before.vote?.id || vote.isOpen !== isOpen)) void this.load()
  }

  async setTimer(seconds: number | undefined): Promise<void> {
    await this.#try(() => this.#api.setTimer(this.#options.blueprintId, seconds))
  }

  async setTurn(personId: string | null): Promise<void> {
    await this.#try(() => this.#api.setTurn(this.#options.blueprintId, personId))
  }

  async hideStickies(hidden: boolean): Promise<void> {
    await this.#try(() => this.#api.hideStickies(this.#options.blueprintId, hidden))
  }

  async startVote(vote: { title: string; dotsEach: number; targets: VoteTargets }): Promise<boolean> {
    return this.#try(() => this.#api.openVote(this.#options.blueprintId, vote))
  }

  async closeVote(): Promise<void> {
    const vote = this.openVote
    if (vote) await this.#try(() => this.#api.closeVote(vote.id))
  }

  /** Shown at once, and taken back when the server refuses it. */
  async addDots(targetId: string, difference: 1 | -1): Promise<void> {
    const vote = this.openVote
    const before = this.#state
    if (!vote || !before || (difference > 0 && this.dotsLeft === 0)) return
    const count = Math.max(0, this.ownDotsOn(targetId) + difference)
    const others = vote.own.filter((dots) => dots.targetId !== targetId)
    const own = count === 0 ? others : [...others, { targetId, count }]
    this.#state = { ...before, vote: { ...vote, own } }
    const isPlaced = await this.#try(() => this.#api.placeDots(vote.id, targetId, count))
    if (!isPlaced) await this.load()
  }

  #take(state: WorkshopReply): void {
    this.#offsetMs = state.now - Date.now()
    this.#state = state
    this.editor.view.uncoveredAuthor = state.hidesStickies ? this.#options.person.name : undefined
  }

  async #try(change: () => Promise<void>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (thrown) {
      this.#options.toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
      return false
    }
  }
}
