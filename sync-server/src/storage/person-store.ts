import type { Language } from '@sightline/blueprint'
import type { PersonColour } from '@sightline/protocol'

export interface PersonRow {
  readonly id: string
  readonly name: string
  /** Null for a guest. */
  readonly email: string | null
  readonly colour: PersonColour
  /** Null: whatever the browser asks for. */
  readonly language: Language | null
}

export type PersonChanges = Partial<Pick<PersonRow, 'name' | 'colour' | 'language'>>

/** What goes when a person does, and what stands in the way. */
export interface Estate {
  /** Those of teams that nobody else belongs to; the ones in the bin are included. */
  readonly blueprints: readonly { readonly id: string; readonly title: string; readonly isBinned: boolean }[]
  /** Teams of others that would be left without an owner. */
  readonly teamsToHandOver: readonly { readonly id: string; readonly name: string }[]
  /** Blueprints of others that share links of the person lead to. */
  readonly sharedBlueprintIds: readonly string[]
}

export interface NewGuest {
  readonly id: string
  readonly name: string
  /** The id of the personal team that is made along. */
  readonly teamId: string
  readonly createdAt: number
}

export interface NewAccount extends NewGuest {
  readonly email: string
  readonly passwordHash: string
}

/** Everyone who was ever here. Colours go round, so that people who come together differ. */
export interface PersonStore {
  createGuest(guest: NewGuest): Promise<PersonRow>
  createAccount(account: NewAccount): Promise<PersonRow | 'emailTaken'>
  /** Makes an account of a guest, who keeps the id; 'notGuest' when the person is none. */
  promoteGuest(
    account: Omit<NewAccount, 'teamId' | 'createdAt'>,
  ): Promise<PersonRow | 'emailTaken' | 'notGuest'>
  find(id: string): Promise<PersonRow | undefined>
  /** With the name of the team that the person has alone. */
  edit(id: string, changes: PersonChanges): Promise<PersonRow | undefined>
  /** Of an account; a guest has none and gets none. */
  setPassword(id: string, passwordHash: string): Promise<void>
  credentials(email: string): Promise<{ readonly id: string; readonly passwordHash: string } | undefined>
  /**
   * Moves all that a guest has (blueprints, roles, grants, client ids) to an account, in one transaction,
   * and removes the guest. Where both have a role the higher one stays. Returns the blueprints concerned.
   */
  mergeGuest(guestId: string, accountId: string): Promise<readonly string[]>
  estateOf(id: string): Promise<Estate>
  /**
   * With everything that is in the estate. Nothing happens, and the answer is false, while a team is to be handed
   * over, or when there are not as many blueprints as the caller thinks.
   */
  remove(id: string, blueprints: number): Promise<boolean>
}
