import type { GrantableRole } from '@sightline/protocol'

export interface NewMember {
  readonly blueprintId: string
  readonly personId: string
  readonly role: GrantableRole
  readonly at: number
}

/** Roles given to a person by name. What an owner of the team has is never touched, so somebody always owns it. */
export interface MemberStore {
  /** The role takes the place of the person's grants; false when there is no such person, or it owns the team. */
  set(member: NewMember): Promise<boolean>
  /** With the grants; false when the person had neither, or owns the team. */
  remove(blueprintId: string, personId: string): Promise<boolean>
}
