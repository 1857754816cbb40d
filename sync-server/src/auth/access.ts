import { ROLES, roleAtLeast, type Role } from '@sightline/blueprint'
import type { AccessStore, Standing, StandingFacts } from '../storage/access-store.ts'
import type { Principal } from './principal.ts'

/** The least role that each action takes. */
const NEEDED = {
  read: 'viewer',
  duplicate: 'viewer',
  leave: 'viewer',
  edit: 'editor',
  listMembers: 'viewer',
  readActivity: 'editor',
  readAssets: 'viewer',
  addAsset: 'editor',
  manageMembers: 'owner',
  share: 'owner',
  delete: 'owner',
} as const satisfies Record<string, Role>

/** What only an owner can do, and only with a blueprint that is in the bin. */
const IN_BIN: ReadonlySet<string> = new Set(['look', 'restore', 'erase'])

export type Action = keyof typeof NEEDED | 'look' | 'restore' | 'erase'

/** The highest of one's own role and of live grants, none of them above what the link's maker has now. */
export function roleOf(facts: StandingFacts): Role | undefined {
  const granted = facts.grants.flatMap(({ role, makerRole }) =>
    makerRole === null ? [] : [lower(role, makerRole)],
  )
  const roles = facts.memberRole === null ? granted : [facts.memberRole, ...granted]
  return ROLES.findLast((role) => roles.includes(role))
}

function lower(a: Role, b: Role): Role {
  return roleAtLeast(a, b) ? b : a
}

/** The role in a blueprint that is not in the bin. */
export function liveRoleOf(standing: Standing | undefined): Role | undefined {
  return standing === undefined || standing.blueprint.deletedAt !== null ? undefined : roleOf(standing)
}

export type Verdict = 'yes' | 'forbidden' | 'notFound'

/** The one place that decides; a blueprint that one may not see is not found. */
export function can(standing: Standing | undefined, action: Action): Verdict {
  const role = standing && roleOf(standing)
  if (standing === undefined || role === undefined) return 'notFound'
  if (standing.blueprint.deletedAt !== null) {
    return role === 'owner' && (IN_BIN.has(action) || action === 'delete') ? 'yes' : 'notFound'
  }
  if (action === 'look') return 'yes'
  if (action === 'restore' || action === 'erase') return role === 'owner' ? 'yes' : 'forbidden'
  return roleAtLeast(role, NEEDED[action]) ? 'yes' : 'forbidden'
}

export interface Allowed extends Standing {
  readonly role: Role
}

export interface Access {
  /** Throws an AccessError unless the principal may. */
  require(principal: Principal, action: Action, blueprintId: string): Promise<Allowed>
  /** The role in a blueprint that is not in the bin; undefined: none. */
  role(personId: string, blueprintId: string): Promise<Role | undefined>
}

export class AccessError extends Error {
  readonly code: 'forbidden' | 'notFound'

  constructor(code: 'forbidden' | 'notFound') {
    super(code)
    this.name = 'AccessError'
    this.code = code
  }
}

export function createAccess(store: AccessStore): Access {
  return {
    async require({ person }, action, blueprintId) {
      const standing = await store.standing(person.id, blueprintId)
      const verdict = can(standing, action)
      const role = standing && roleOf(standing)
      if (verdict === 'yes' && standing !== undefined && role !== undefined) return { ...standing, role }
      throw new AccessError(verdict === 'forbidden' ? 'forbidden' : 'notFound')
    },
    role: async (personId, blueprintId) => liveRoleOf(await store.standing(personId, blueprintId)),
  }
}
