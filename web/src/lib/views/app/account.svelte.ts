import type { Person } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Api, Language as Tag } from '#lib/api/api.ts'
import type { OwnChanges } from '#lib/api/own-api.ts'
import { FormerGuests } from './former-guests.ts'
import type { Language } from './language.svelte.ts'
import { PersonMemory } from './person-memory.ts'

/**
 * Who is using this browser. What was known last time counts until the server has answered, so that a
 * board opens without a network.
 */
export class Account {
  readonly #api: Api
  readonly #language: Language
  readonly #memory = new PersonMemory()
  readonly #formerGuests = new FormerGuests()
  #person = $state.raw<Person | undefined>(this.#memory.read())
  #checked: Promise<void> | undefined

  constructor(api: Api, language: Language) {
    this.#api = api
    this.#language = language
  }

  get person(): Person | undefined {
    return this.#person
  }

  /** The guests whose work has gone over to this person, in this browser. */
  get formerIds(): readonly string[] {
    return this.#person ? this.#formerGuests.of(this.#person.id) : []
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

  async edit(changes: OwnChanges): Promise<void> {
    this.adopt(await this.#api.own.edit(changes))
  }

  /** Here at once, and wherever else the person signs in once the server has it. */
  async chooseLanguage(language: Tag): Promise<void> {
    this.#language.choose(language)
    if (this.#person) await this.edit({ language })
  }

  /** For good, with what `blueprints` counts. */
  async remove(farewell: { password?: string; blueprints: number }): Promise<void> {
    await this.#api.own.remove(farewell)
    this.#forget()
  }

  /** After something else made a person here, as redeeming a share link does. */
  async refresh(): Promise<void> {
    this.#checked = this.#check()
    await this.#checked
  }

  adopt(person: Person): void {
    const before = this.#person
    if (before?.guest && !person.guest && before.id !== person.id)
      this.#formerGuests.add(person.id, before.id)
    this.#person = person
    this.#memory.write(person)
    const { language } = person
    if (language !== null && language !== this.#language.current) this.#language.choose(language)
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
