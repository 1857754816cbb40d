import type { GrantableRole } from '@sightline/protocol'

export interface NewMember {
  readonly blueprintId: string
  readonly personId: string
  readonly role: GrantableRole
  readonly at: number
}

/** Roles given to a person by name. An owner's row is never touched. */
export interface MemberStore {
  /** The role takes the place of the person's grants; false when there is no such person, or it is an owner. */
  set(member: NewMember): Promise<boolean>
  /** With the grants; false when the person had neither, or is an owner. */
  remove(blueprintId: string, personId: string): Promise<boolean>
}
