import type { Role } from '@sightline/blueprint'
import type { PersonRow } from './person-store.ts'

export interface TeamRow {
  readonly id: string
  /** Of a team that one person has alone: what that person was called when it was made. */
  readonly name: string
  /** The one person who has it alone; null for a team of several. */
  readonly personalOf: string | null
  readonly createdAt: number
}

export interface TeamStanding {
  readonly team: TeamRow
  readonly role: Role
}

export interface ListedTeam extends TeamStanding {
  readonly members: number
  /** Those in the bin are not counted. */
  readonly blueprints: number
}

export interface TeamMemberRow {
  readonly person: PersonRow
  readonly role: Role
  readonly addedAt: number
}

export interface TeamMembership {
  readonly teamId: string
  readonly personId: string
}

export interface NewTeam {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly createdAt: number
}

/** Who belongs to which team. A team always keeps an owner. */
export interface TeamStore {
  create(team: NewTeam): Promise<void>
  /** Undefined for a team that the person does not belong to. */
  standing(membership: TeamMembership): Promise<TeamStanding | undefined>
  /** One's own first, then by when they were made. */
  listOf(personId: string): Promise<readonly ListedTeam[]>
  /** The owners first, then by when they came. */
  members(teamId: string): Promise<readonly TeamMemberRow[]>
  /** Those in the bin are included. */
  blueprintIds(teamId: string): Promise<readonly string[]>
  rename(id: string, name: string): Promise<void>
  setRole(membership: TeamMembership & { readonly role: Role }): Promise<'done' | 'notMember' | 'lastOwner'>
  /** With all that the person was given in the team's blueprints, by name or by share links. */
  removeMember(membership: TeamMembership): Promise<'done' | 'notMember' | 'lastOwner'>
  /** The blueprint's share links, and whom it is shared with, stay as they are. */
  moveBlueprint(blueprintId: string, teamId: string): Promise<void>
  /** Into the team that `to` has alone; `from` stays an editor. */
  handOverBlueprint(change: {
    readonly blueprintId: string
    readonly from: string
    readonly to: string
    readonly at: number
  }): Promise<void>
  /**
   * The team's blueprints go to the bin of one of its owners. Nothing happens, and the answer is false, when there
   * are not as many outside the bin as the caller thinks.
   */
  remove(team: TeamMembership & { readonly blueprints: number; readonly at: number }): Promise<boolean>
}
