import {
  ROLES,
  roleAtLeast,
  SHOWS_EVERYTHING,
  showsAtLeast,
  type Role,
  type Shows,
} from '@sightline/blueprint'
import type { Clock } from '../kernel/clock.ts'
import type { AccessStore, GrantFact, Standing, StandingFacts } from '../storage/access-store.ts'
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
  readThreads: 'viewer',
  comment: 'commenter',
  moderateComments: 'owner',
  manageMembers: 'owner',
  share: 'owner',
  present: 'editor',
  react: 'commenter',
  runWorkshop: 'editor',
  vote: 'commenter',
  move: 'owner',
  delete: 'owner',
} as const satisfies Record<string, Role>

/** What only an owner can do, and only with a blueprint that is in the bin. */
const IN_BIN: ReadonlySet<string> = new Set(['look', 'restore', 'erase'])

export type Action = keyof typeof NEEDED | 'look' | 'restore' | 'erase'

/** What a person may do with a blueprint, and how much of it they are shown. */
export interface Right {
  readonly role: Role
  readonly shows: Shows
}

/**
 * The role is the highest of one's own, of that in the team and of live grants, none of these above what the link's
 * maker has now.
 */
export function rightOf(facts: StandingFacts, now: number): Right | undefined {
  const granted = facts.grants.flatMap((grant) => grantedBy(grant, now) ?? [])
  const held = [facts.memberRole, facts.teamRole].flatMap((role) =>
    role === null ? [] : [{ role, shows: SHOWS_EVERYTHING }],
  )
  const rights = [...held, ...granted]
  const role = ROLES.findLast((candidate) => rights.some((right) => right.role === candidate))
  return role && { role, shows: roleAtLeast(role, 'editor') ? SHOWS_EVERYTHING : mostShown(rights) }
}

export function roleOf(facts: StandingFacts, now: number): Role | undefined {
  return rightOf(facts, now)?.role
}

function grantedBy({ role, makerRole, shows, expiresAt }: GrantFact, now: number): Right | undefined {
  if (makerRole === null || (expiresAt !== null && expiresAt <= now)) return undefined
  return { role: roleAtLeast(role, makerRole) ? makerRole : role, shows }
}

/** Two links are never put together: what neither of them shows stays hidden. */
function mostShown(rights: readonly Right[]): Shows {
  return rights.map(({ shows }) => shows).reduce((most, shows) => (showsAtLeast(shows, most) ? shows : most))
}

/** The right to a blueprint that is not in the bin. */
export function liveRightOf(standing: Standing | undefined, now: number): Right | undefined {
  return standing === undefined || standing.blueprint.deletedAt !== null ? undefined : rightOf(standing, now)
}

export type Verdict = 'yes' | 'forbidden' | 'notFound'

/** The one place that decides; a blueprint that one may not see is not found. */
export function can(standing: Standing | undefined, action: Action, now: number): Verdict {
  const role = standing && roleOf(standing, now)
  if (standing === undefined || role === undefined) return 'notFound'
  if (standing.blueprint.deletedAt !== null) {
    return role === 'owner' && (IN_BIN.has(action) || action === 'delete') ? 'yes' : 'notFound'
  }
  if (action === 'look') return 'yes'
  if (action === 'restore' || action === 'erase') return role === 'owner' ? 'yes' : 'forbidden'
  return roleAtLeast(role, NEEDED[action]) ? 'yes' : 'forbidden'
}

export interface Allowed extends Standing, Right {}

export interface Access {
  /** Throws an AccessError unless the principal may. */
  require(principal: Principal, action: Action, blueprintId: string): Promise<Allowed>
  /** The right to a blueprint that is not in the bin; undefined: none. */
  right(personId: string, blueprintId: string): Promise<Allowed | undefined>
}

export class AccessError extends Error {
  readonly code: 'forbidden' | 'notFound'

  constructor(code: 'forbidden' | 'notFound') {
    super(code)
    this.name = 'AccessError'
    this.code = code
  }
}

export function createAccess(store: AccessStore, clock: Clock): Access {
  return {
    async require({ person }, action, blueprintId) {
      const standing = await store.standing(person.id, blueprintId)
      const now = clock.now()
      const verdict = can(standing, action, now)
      const right = standing && rightOf(standing, now)
      if (verdict === 'yes' && standing !== undefined && right !== undefined) return { ...standing, ...right }
      throw new AccessError(verdict === 'forbidden' ? 'forbidden' : 'notFound')
    },
    async right(personId, blueprintId) {
      const standing = await store.standing(personId, blueprintId)
      const right = liveRightOf(standing, clock.now())
      return standing && right && { ...standing, ...right }
    },
  }
}
