import type { GrantableRole } from '@sightline/protocol'

export interface InvitationRow {
  readonly id: string
  readonly teamId: string
  readonly teamName: string
  readonly role: GrantableRole
  /** The maker's name. */
  readonly by: string
  /** What the maker is in the team today; null once they are gone from it. */
  readonly makerRole: string | null
  readonly createdAt: number
  readonly expiresAt: number
  readonly uses: number
}

export interface NewInvitation {
  readonly id: string
  readonly teamId: string
  readonly role: GrantableRole
  readonly tokenHash: string
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number
}

export interface AcceptedInvitation {
  readonly id: string
  readonly personId: string
  readonly at: number
  /** How many members a team may have. */
  readonly mostMembers: number
}

/** Addresses by which people come into a team. */
export interface InvitationStore {
  create(invitation: NewInvitation): Promise<void>
  find(id: string): Promise<InvitationRow | undefined>
  findByTokenHash(tokenHash: string): Promise<InvitationRow | undefined>
  /** The newest first, expired ones too. */
  list(teamId: string): Promise<readonly InvitationRow[]>
  remove(id: string): Promise<void>
  /** A member keeps a higher role. */
  accept(invitation: AcceptedInvitation): Promise<'done' | 'gone' | 'full'>
}
