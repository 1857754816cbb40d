import type { Person } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Api } from '#lib/api/api.ts'
import { PersonMemory } from './person-memory.ts'

/**
 * Who is using this browser. What was known last time counts until the server has answered, so that a
 * board opens without a network.
 */
export class Account {
  readonly #api: Api
  readonly #memory = new PersonMemory()
  #person = $state.raw<Person | undefined>(this.#memory.read())
  #checked: Promise<void> | undefined

  constructor(api: Api) {
    this.#api = api
  }

  get person(): Person | undefined {
    return this.#person
  }

  /** Settles once the server has said who this is, or cannot be asked; asks once a page load. */
  get ready(): Promise<void> {
    this.#checked ??= this.#check()
    return this.#checked
  }

  async becomeGuest(name: string): Promise<void> {
    this.adopt(await this.#api.becomeGuest(name))
  }

  async signUp(account: { name: string; email: string; password: string }): Promise<void> {
    this.adopt(await this.#api.signUp(account))
  }

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    this.adopt(await this.#api.signIn(credentials))
  }

  async signOut(): Promise<void> {
    await this.#api.signOut()
    this.#forget()
  }

  /** After something else made a person here, as redeeming a share link does. */
  async refresh(): Promise<void> {
    this.#checked = this.#check()
    await this.#checked
  }

  adopt(person: Person): void {
    this.#person = person
    this.#memory.write(person)
    this.#checked = Promise.resolve()
  }

  #forget(): void {
    this.#person = undefined
    this.#memory.clear()
  }

  async #check(): Promise<void> {
    try {
      this.adopt(await this.#api.me())
    } catch (thrown) {
      if (ApiFailure.from(thrown).code === 'signedOut') this.#forget()
    }
  }
}
