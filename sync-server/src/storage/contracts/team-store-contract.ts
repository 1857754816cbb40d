import { SHOWS_EVERYTHING } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { makeAccount, makeGuest, newBlueprint, type OpenStorage } from './fixtures.ts'

const TEAM = { id: 'team', name: 'Retail', ownerId: 'ana', createdAt: 10 }

/** Ana owns the team, Bea and Gus came by an invitation; `b` is a blueprint of Bea's in it. */
async function withTeam(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  await makeAccount(storage, 'ana')
  await makeAccount(storage, 'bea')
  await makeGuest(storage, 'gus')
  await storage.teams.create(TEAM)
  await invite(storage, 'editor')
  for (const personId of ['bea', 'gus']) {
    expect(await storage.invitations.accept({ id: 'editor', personId, at: 20, mostMembers: 9 })).toBe('done')
  }
  await storage.blueprints.create({ ...newBlueprint('b', 'bea'), teamId: 'team' })
  return storage
}

function invite(storage: Storage, role: 'viewer' | 'editor'): Promise<void> {
  const times = { createdAt: 15, expiresAt: 100 }
  return storage.invitations.create({
    id: role,
    teamId: 'team',
    role,
    tokenHash: role,
    createdBy: 'ana',
    ...times,
  })
}

async function roleIn(storage: Storage, personId: string): Promise<string | undefined> {
  return (await storage.teams.standing({ teamId: 'team', personId }))?.role
}

/** Teams, invitations, and what of a person goes with them. */
export function teamStoreContract(open: OpenStorage): void {
  test('team store: a team, its members have its blueprints and each has their own team first', async () => {
    const storage = await withTeam(open)
    expect((await storage.teams.members('team')).map(({ person, role }) => [person.id, role])).toEqual([
      ['ana', 'owner'],
      ['bea', 'editor'],
      ['gus', 'editor'],
    ])
    expect(await storage.access.standing('ana', 'b')).toMatchObject({ memberRole: null, teamRole: 'owner' })
    expect(await storage.access.standing('gus', 'b')).toMatchObject({ memberRole: null, teamRole: 'editor' })
    expect((await storage.access.standingsOf('gus')).map(({ blueprint }) => blueprint.id)).toEqual(['b'])
    expect((await storage.access.peopleOf('b')).map(({ person }) => person.id)).toEqual(['ana', 'bea', 'gus'])
    expect(await storage.teams.listOf('bea')).toMatchObject([
      { team: { id: 'team-bea', personalOf: 'bea' }, role: 'owner', members: 1, blueprints: 0 },
      { team: { id: 'team', name: 'Retail', personalOf: null }, role: 'editor', members: 3, blueprints: 1 },
    ])
  })

  test('team store: the last owner, neither lowered nor removed until there is another one', async () => {
    const storage = await withTeam(open)
    const ana = { teamId: 'team', personId: 'ana' }
    expect(await storage.teams.setRole({ ...ana, role: 'editor' })).toBe('lastOwner')
    expect(await storage.teams.removeMember(ana)).toBe('lastOwner')
    expect(await storage.teams.setRole({ teamId: 'team', personId: 'bea', role: 'owner' })).toBe('done')
    expect(await storage.teams.removeMember(ana)).toBe('done')
    expect(await storage.teams.removeMember(ana)).toBe('notMember')
    expect(await storage.teams.setRole({ ...ana, role: 'editor' })).toBe('notMember')
  })

  test('team store: a member is removed, what the blueprints of the team gave by name or link goes too', async () => {
    const storage = await withTeam(open)
    await storage.blueprints.create(newBlueprint('elsewhere', 'bea'))
    const link = { id: 'link', blueprintId: 'b', tokenHash: 'hash', createdBy: 'ana', createdAt: 30 }
    const terms = { role: 'viewer', label: '', expiresAt: null, passwordHash: null } as const
    await storage.shareLinks.create({
      ...link,
      ...terms,
      shows: SHOWS_EVERYTHING,
      embed: false,
      preview: false,
    })
    await storage.shareLinks.redeem('link', 'bea', 40)
    expect(await storage.teams.removeMember({ teamId: 'team', personId: 'bea' })).toBe('done')
    expect(await storage.access.standing('bea', 'b')).toMatchObject({
      memberRole: null,
      teamRole: null,
      grants: [],
    })
    expect(await storage.access.standing('bea', 'elsewhere')).toMatchObject({ memberRole: 'owner' })
  })

  test('share link store: what the maker is by the team counts', async () => {
    const storage = await withTeam(open)
    const terms = { role: 'editor', label: '', expiresAt: null, passwordHash: null } as const
    const link = { id: 'link', blueprintId: 'b', tokenHash: 'hash', createdBy: 'ana', createdAt: 30 }
    await storage.shareLinks.create({
      ...link,
      ...terms,
      shows: SHOWS_EVERYTHING,
      embed: false,
      preview: false,
    })
    expect(await storage.shareLinks.find('link')).toMatchObject({ makerRole: 'owner' })
    await storage.teams.setRole({ teamId: 'team', personId: 'bea', role: 'owner' })
    await storage.teams.setRole({ teamId: 'team', personId: 'ana', role: 'viewer' })
    expect(await storage.shareLinks.find('link')).toMatchObject({ makerRole: 'viewer' })
    await storage.teams.removeMember({ teamId: 'team', personId: 'ana' })
    expect(await storage.shareLinks.find('link')).toMatchObject({ makerRole: null })
  })

  test('team store: deleted, its blueprints are in the bin of who did it; a wrong count changes nothing', async () => {
    const storage = await withTeam(open)
    const removal = { teamId: 'team', personId: 'ana', at: 50 }
    expect(await storage.teams.remove({ ...removal, blueprints: 0 })).toBe(false)
    expect(await storage.teams.remove({ ...removal, blueprints: 1 })).toBe(true)
    expect(await roleIn(storage, 'ana')).toBeUndefined()
    expect(await storage.access.standing('ana', 'b')).toMatchObject({
      blueprint: { deletedAt: 50, teamId: 'team-ana' },
      memberRole: 'owner',
    })
    expect(await storage.access.standing('gus', 'b')).toMatchObject({ memberRole: null, teamRole: null })
  })

  test('team store: a blueprint moves to another team or to another person, the rights follow', async () => {
    const storage = await withTeam(open)
    await storage.teams.moveBlueprint('b', 'team-ana')
    expect(await storage.access.standing('gus', 'b')).toMatchObject({ teamRole: null })
    await storage.teams.handOverBlueprint({ blueprintId: 'b', from: 'ana', to: 'bea', at: 60 })
    expect(await storage.access.standing('bea', 'b')).toMatchObject({
      memberRole: 'owner',
      teamRole: 'owner',
    })
    expect(await storage.access.standing('ana', 'b')).toMatchObject({ memberRole: 'editor', teamRole: null })
  })

  test('invitation store: a lower one, a full team and one that is revoked', async () => {
    const storage = await withTeam(open)
    await invite(storage, 'viewer')
    const accepted = { id: 'viewer', personId: 'bea', at: 70, mostMembers: 3 }
    expect(await storage.invitations.accept(accepted)).toBe('done')
    expect(await roleIn(storage, 'bea')).toBe('editor')
    await makeGuest(storage, 'eva')
    expect(await storage.invitations.accept({ ...accepted, personId: 'eva' })).toBe('full')
    expect(await storage.invitations.findByTokenHash('viewer')).toMatchObject({
      teamName: 'Retail',
      by: 'ana',
      makerRole: 'owner',
      uses: 1,
    })
    await storage.invitations.remove('viewer')
    expect(await storage.invitations.accept({ ...accepted, personId: 'eva' })).toBe('gone')
    expect((await storage.invitations.list('team')).map(({ id }) => id)).toEqual(['editor'])
  })

  test('person store: a guest of a team is merged, the account is in it with the higher role', async () => {
    const storage = await withTeam(open)
    await makeAccount(storage, 'max')
    await storage.people.mergeGuest('gus', 'max')
    expect(await roleIn(storage, 'max')).toBe('editor')
    expect(await storage.teams.listOf('max')).toHaveLength(2)
  })

  test('person store: edited, the own team is called the same', async () => {
    const storage = await withTeam(open)
    expect(await storage.people.edit('ana', { name: 'Ana María', colour: 7, language: 'es' })).toMatchObject({
      name: 'Ana María',
      colour: 7,
      language: 'es',
    })
    expect((await storage.teams.listOf('ana'))[0]?.team.name).toBe('Ana María')
    expect(await storage.people.edit('nobody', { name: 'N' })).toBeUndefined()
  })

  test('person store: removed, what nobody else has goes and what belongs to a team stays', async () => {
    const storage = await withTeam(open)
    await storage.blueprints.create(newBlueprint('own', 'bea'))
    expect(await storage.people.estateOf('bea')).toEqual({
      blueprints: [{ id: 'own', title: 'Title', isBinned: false }],
      teamsToHandOver: [],
      sharedBlueprintIds: [],
    })
    expect(await storage.people.remove('bea', 0)).toBe(false)
    expect(await storage.people.remove('bea', 1)).toBe(true)
    expect(await storage.people.find('bea')).toBeUndefined()
    expect(await storage.access.standing('ana', 'own')).toBeUndefined()
    expect(await storage.access.standing('ana', 'b')).toMatchObject({ teamRole: 'owner' })
  })

  test('person store: the only owner of a team of several, not removed before it is handed over', async () => {
    const storage = await withTeam(open)
    expect(await storage.people.estateOf('ana')).toMatchObject({
      teamsToHandOver: [{ id: 'team', name: 'Retail' }],
    })
    expect(await storage.people.remove('ana', 0)).toBe(false)
    expect(await storage.people.find('ana')).toBeDefined()
  })
}
