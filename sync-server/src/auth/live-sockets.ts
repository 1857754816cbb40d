import type { PersonRow } from '../storage/person-store.ts'
import type { Principal } from './principal.ts'

/** What has to happen to open sockets when rights change; the rooms do it. */
export interface LiveSockets {
  closeAuthSession(authSessionHash: string): void
  closePerson(personId: string): void
  /** Those of the person that belong to another sign-in. */
  closeOthers(kept: Principal): void
  /** The person has a new sign-in in the place of an old one and goes on working. */
  rebind(authSessionHash: string, principal: Principal): void
  /**
   * Runs a change of rights between two batches of the blueprint's room and looks at every role again: frames
   * applied before it stand, later ones meet the new role (S-09).
   */
  changeAccess<Result>(blueprintId: string, change: () => Promise<Result>): Promise<Result>
  /** As changeAccess, with one change for several blueprints. */
  changeAccessToAll<Result>(blueprintIds: readonly string[], change: () => Promise<Result>): Promise<Result>
  /** As changeAccess; then the blueprint is gone for everyone. */
  closeBlueprint<Result>(blueprintId: string, change: () => Promise<Result>): Promise<Result>
  /** As closeBlueprint, with one change for several. */
  closeBlueprints<Result>(blueprintIds: readonly string[], change: () => Promise<Result>): Promise<Result>
  /** What the person is called or the colour has changed; the others see it at once. */
  renew(person: PersonRow): void
  /** Everybody in the rooms where the person is starts again from what is stored. */
  restartRoomsOf(personId: string): void
  /** The storage has given the Yjs client ids of one person to another; so do the rooms that are open. */
  passClientIdsOn(fromPersonId: string, toPersonId: string): Promise<void>
}
