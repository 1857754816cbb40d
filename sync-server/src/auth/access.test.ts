import { ROLES, type Role } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { Standing } from '../storage/access-store.ts'
import { can, liveRoleOf, roleOf, type Action } from './access.ts'

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
  }
  return { blueprint, memberRole, grants: [], ...more }
}

test.each([
  ['nothing', null, [], undefined],
  ['a member', 'editor', [], 'editor'],
  ['a grant', null, [{ role: 'viewer', makerRole: 'owner' }], 'viewer'],
  [
    'the highest of several',
    'viewer',
    [
      { role: 'commenter', makerRole: 'owner' },
      { role: 'editor', makerRole: 'owner' },
    ],
    'editor',
  ],
  ['a grant below the own role', 'editor', [{ role: 'viewer', makerRole: 'owner' }], 'editor'],
  ['a maker who has less now', null, [{ role: 'editor', makerRole: 'viewer' }], 'viewer'],
  ['a maker who has nothing now', null, [{ role: 'editor', makerRole: null }], undefined],
] as const)('roleOf: %s (S-22)', (_case, memberRole, grants, expected) => {
  expect(roleOf({ memberRole, grants })).toBe(expected)
})

test('liveRoleOf: in the bin nobody has a role, not even the owner', () => {
  expect(liveRoleOf(standing('owner', {}, 5))).toBeUndefined()
  expect(liveRoleOf(standing('owner'))).toBe('owner')
  expect(liveRoleOf(undefined)).toBeUndefined()
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
    ACTIONS.map((action) => [action, [null, ...ROLES].map((role) => can(standing(role), action)).join(' ')]),
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
    expect(ACTIONS.map((action) => can(standing(role, {}, 5), action))).toEqual(ACTIONS.map(() => 'notFound'))
  }
  expect(ACTIONS.filter((action) => can(standing('owner', {}, 5), action) === 'yes')).toEqual([
    'look',
    'delete',
    'restore',
    'erase',
  ])
})
