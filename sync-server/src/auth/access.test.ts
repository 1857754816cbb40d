import { ROLES, SHOWS_EVERYTHING, type Role, type Shows } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { GrantFact, Standing } from '../storage/access-store.ts'
import { can, liveRightOf, rightOf, type Action } from './access.ts'

function standing(
  memberRole: Role | null,
  more: Partial<Standing> = {},
  deletedAt: number | null = null,
): Standing {
  const blueprint = {
    id: 'b',
    title: '',
    description: '',
    createdAt: 0,
    updatedAt: 0,
    deletedAt,
    epoch: 1,
    seq: 1,
    teamId: 't',
  }
  return { blueprint, memberRole, teamRole: null, grants: [], ...more }
}

const NOW = 1_000

function grant(role: Role, makerRole: Role | null, more: Partial<GrantFact> = {}): GrantFact {
  return { role, makerRole, shows: SHOWS_EVERYTHING, expiresAt: null, ...more }
}

test.each([
  ['nothing', null, [], undefined],
  ['a member', 'editor', [], 'editor'],
  ['a grant', null, [grant('viewer', 'owner')], 'viewer'],
  ['the highest of several', 'viewer', [grant('commenter', 'owner'), grant('editor', 'owner')], 'editor'],
  ['a grant below the own role', 'editor', [grant('viewer', 'owner')], 'editor'],
  ['a maker who has less now', null, [grant('editor', 'viewer')], 'viewer'],
  ['a maker who has nothing now', null, [grant('editor', null)], undefined],
  ['a link that has expired (S-21)', null, [grant('editor', 'owner', { expiresAt: NOW })], undefined],
  ['a link that expires in a moment', null, [grant('editor', 'owner', { expiresAt: NOW + 1 })], 'editor'],
] as const)('rightOf: %s, the role is that (S-22)', (_case, memberRole, grants, expected) => {
  expect(rightOf({ memberRole, teamRole: null, grants }, NOW)?.role).toBe(expected)
})

test.each([
  ['the team alone', null, 'commenter', 'commenter'],
  ['the team above the own role', 'viewer', 'editor', 'editor'],
  ['the team below the own role', 'owner', 'viewer', 'owner'],
] as const)(
  'rightOf: %s, the role is that and everything is shown (S-22)',
  (_case, memberRole, teamRole, role) => {
    const grants = [grant('viewer', 'owner', { shows: { backstage: false, roi: false } })]
    expect(rightOf({ memberRole, teamRole, grants }, NOW)).toEqual({ role, shows: SHOWS_EVERYTHING })
  },
)

const FRONTSTAGE: Shows = { backstage: false, roi: false }
const NO_ROI: Shows = { backstage: true, roi: false }
const NO_BACKSTAGE: Shows = { backstage: false, roi: true }

test.each([
  ['one link that hides parts', null, [grant('viewer', 'owner', { shows: FRONTSTAGE })], FRONTSTAGE],
  [
    'a link that shows more',
    null,
    [grant('commenter', 'owner', { shows: FRONTSTAGE }), grant('viewer', 'owner', { shows: NO_ROI })],
    NO_ROI,
  ],
  [
    'two links that hide different parts, never both parts at once',
    null,
    [grant('viewer', 'owner', { shows: NO_ROI }), grant('viewer', 'owner', { shows: NO_BACKSTAGE })],
    NO_ROI,
  ],
  ['a member', 'viewer', [grant('viewer', 'owner', { shows: FRONTSTAGE })], SHOWS_EVERYTHING],
  [
    'the link that shows all has expired',
    null,
    [grant('viewer', 'owner', { shows: NO_ROI }), grant('viewer', 'owner', { expiresAt: 1 })],
    NO_ROI,
  ],
] as const)('rightOf: %s, that is what is shown (S-22)', (_case, memberRole, grants, expected) => {
  expect(rightOf({ memberRole, teamRole: null, grants }, NOW)?.shows).toEqual(expected)
})

test('liveRightOf: in the bin nobody has a role, not even the owner', () => {
  expect(liveRightOf(standing('owner', {}, 5), NOW)).toBeUndefined()
  expect(liveRightOf(standing('owner'), NOW)?.role).toBe('owner')
  expect(liveRightOf(undefined, NOW)).toBeUndefined()
})

const ACTIONS: readonly Action[] = [
  'look',
  'read',
  'duplicate',
  'leave',
  'listMembers',
  'edit',
  'readAssets',
  'addAsset',
  'manageMembers',
  'share',
  'delete',
  'restore',
  'erase',
]

test('can: the whole table of roles and actions (S-08)', () => {
  const table = Object.fromEntries(
    ACTIONS.map((action) => [
      action,
      [null, ...ROLES].map((role) => can(standing(role), action, NOW)).join(' '),
    ]),
  )
  const everyone = 'notFound yes yes yes yes'
  const editors = 'notFound forbidden forbidden yes yes'
  const owners = 'notFound forbidden forbidden forbidden yes'
  expect(table).toEqual({
    look: everyone,
    read: everyone,
    duplicate: everyone,
    leave: everyone,
    listMembers: everyone,
    edit: editors,
    readAssets: everyone,
    addAsset: editors,
    manageMembers: owners,
    share: owners,
    delete: owners,
    restore: owners,
    erase: owners,
  })
})

test('can: in the bin, only the owner finds it and only to look, restore or erase', () => {
  for (const role of [null, 'viewer', 'commenter', 'editor'] as const) {
    expect(ACTIONS.map((action) => can(standing(role, {}, 5), action, NOW))).toEqual(
      ACTIONS.map(() => 'notFound'),
    )
  }
  expect(ACTIONS.filter((action) => can(standing('owner', {}, 5), action, NOW) === 'yes')).toEqual([
    'look',
    'delete',
    'restore',
    'erase',
  ])
})
