import type { PersonColour } from '@sightline/protocol'

export interface PersonRow {
  readonly id: string
  readonly name: string
  /** Null for a guest. */
  readonly email: string | null
  readonly colour: PersonColour
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
  /** Of an account; a guest has none and gets none. */
  setPassword(id: string, passwordHash: string): Promise<void>
  credentials(email: string): Promise<{ readonly id: string; readonly passwordHash: string } | undefined>
  /**
   * Moves all that a guest has (blueprints, roles, grants, client ids) to an account, in one transaction,
   * and removes the guest. Where both have a role the higher one stays. Returns the blueprints concerned.
   */
  mergeGuest(guestId: string, accountId: string): Promise<readonly string[]>
}
