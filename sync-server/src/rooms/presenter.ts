import { roleAtLeast } from '@sightline/blueprint'
import type { PresencePerson, PushEvent } from '@sightline/protocol'
import type { Clock } from '../kernel/clock.ts'
import type { RoomSession } from './room-session.ts'

export interface PresenterOptions {
  readonly clock: Clock
  /** Whoever presents and has left keeps the part for so long. */
  readonly keepsMs: number
  readonly everyone: () => Iterable<RoomSession>
}

/** Who presents in one room, one person at a time (rule P22). It is kept in memory alone. */
export class Presenter {
  readonly #options: PresenterOptions
  #person: PresencePerson | undefined
  #cancelEnd: (() => void) | undefined

  constructor(options: PresenterOptions) {
    this.#options = options
  }

  get person(): PresencePerson | undefined {
    return this.#person
  }

  /** Everybody is told, and follows whoever it is now. */
  set({ id, name, colour }: PresencePerson): void {
    this.#stopWaiting()
    const isSame = this.#person?.id === id
    this.#person = { id, name, colour }
    if (!isSame) this.#tell()
    if (!this.#isHere(id)) this.#waitForReturn()
  }

  end(): void {
    this.#stopWaiting()
    if (this.#person === undefined) return
    this.#person = undefined
    this.#tell()
  }

  /** Somebody has been let in, with the role that the session has now. */
  greet(session: RoomSession): void {
    if (session.person.id === this.#person?.id) {
      if (!roleAtLeast(session.role ?? 'viewer', 'editor')) return this.end()
      this.#stopWaiting()
    }
    if (this.#person !== undefined) session.push(this.#event())
  }

  leave(session: RoomSession): void {
    const id = session.person.id
    if (id === this.#person?.id && !this.#isHere(id)) this.#waitForReturn()
  }

  stop(): void {
    this.#stopWaiting()
    this.#person = undefined
  }

  /** Somebody who is here and may present. */
  candidate(personId: string): PresencePerson | undefined {
    return [...this.#options.everyone()].find(
      ({ person, role }) => person.id === personId && role !== undefined && roleAtLeast(role, 'editor'),
    )?.person
  }

  #isHere(personId: string): boolean {
    return [...this.#options.everyone()].some(({ person }) => person.id === personId)
  }

  #waitForReturn(): void {
    this.#cancelEnd ??= this.#options.clock.after(this.#options.keepsMs, () => this.end())
  }

  #stopWaiting(): void {
    this.#cancelEnd?.()
    this.#cancelEnd = undefined
  }

  #tell(): void {
    for (const session of this.#options.everyone()) {
      if (session.role !== undefined && !session.isRefused) session.push(this.#event())
    }
  }

  #event(): PushEvent {
    return { type: 'presenter', person: this.#person ?? null }
  }
}
