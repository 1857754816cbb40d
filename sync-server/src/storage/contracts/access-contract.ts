import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { makeGuest, newBlueprint, type OpenStorage } from './fixtures.ts'

async function shared(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  for (const id of ['ana', 'gus', 'eva']) await makeGuest(storage, id)
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  await storage.shareLinks.create({
    id: 'link',
    blueprintId: 'b',
    role: 'editor',
    label: 'Team',
    tokenHash: 'token-hash',
    createdBy: 'ana',
    createdAt: 20,
  })
  return storage
}

/** Members, share links and who may what, which only make sense together. */
export function accessContract(open: OpenStorage): void {
  test('access store: a redeemed link, its grant comes with what the maker has now', async () => {
    const storage = await shared(open)
    expect(await storage.shareLinks.redeem('link', 'gus', 30)).toBe(true)
    expect(await storage.access.standing('gus', 'b')).toMatchObject({
      memberRole: null,
      grants: [{ role: 'editor', makerRole: 'owner' }],
    })
    expect(await storage.shareLinks.find('link')).toMatchObject({ uses: 1, lastUsedAt: 30, by: 'ana' })
    expect((await storage.access.peopleOf('b')).map(({ person }) => person.id)).toEqual(['ana', 'gus'])
    expect((await storage.access.standingsOf('gus')).map(({ blueprint }) => blueprint.id)).toEqual(['b'])
  })

  test('share link store: revoked, its grants count no more and it cannot be redeemed', async () => {
    const storage = await shared(open)
    await storage.shareLinks.redeem('link', 'gus', 30)
    expect(await storage.shareLinks.revoke('link', 40)).toBe(true)
    expect(await storage.shareLinks.revoke('link', 50)).toBe(false)
    expect((await storage.access.standing('gus', 'b'))?.grants).toEqual([])
    expect(await storage.access.standingsOf('gus')).toEqual([])
    expect(await storage.shareLinks.redeem('link', 'eva', 60)).toBe(false)
    expect(await storage.shareLinks.findByTokenHash('token-hash')).toMatchObject({ revokedAt: 40, uses: 1 })
  })

  test('member store: a role is set, it takes the place of what links gave', async () => {
    const storage = await shared(open)
    await storage.shareLinks.redeem('link', 'gus', 30)
    expect(await storage.members.set({ blueprintId: 'b', personId: 'gus', role: 'viewer', at: 40 })).toBe(
      true,
    )
    expect(await storage.access.standing('gus', 'b')).toMatchObject({ memberRole: 'viewer', grants: [] })
    expect(await storage.members.remove('b', 'gus')).toBe(true)
    expect(await storage.members.remove('b', 'gus')).toBe(false)
    expect(await storage.access.standing('gus', 'b')).toMatchObject({ memberRole: null, grants: [] })
  })

  test('member store: an owner or nobody, neither is changed', async () => {
    const storage = await shared(open)
    expect(await storage.members.set({ blueprintId: 'b', personId: 'ana', role: 'viewer', at: 1 })).toBe(
      false,
    )
    expect(await storage.members.remove('b', 'ana')).toBe(false)
    expect(await storage.members.set({ blueprintId: 'b', personId: 'nobody', role: 'viewer', at: 1 })).toBe(
      false,
    )
    expect((await storage.access.standing('ana', 'b'))?.memberRole).toBe('owner')
  })

  test('share link store: the list, the newest first', async () => {
    const storage = await shared(open)
    const later = {
      id: 'later',
      blueprintId: 'b',
      role: 'viewer',
      label: '',
      tokenHash: 'x',
      createdBy: 'ana',
    } as const
    await storage.shareLinks.create({ ...later, createdAt: 99 })
    expect((await storage.shareLinks.list('b')).map((link) => link.id)).toEqual(['later', 'link'])
  })
}
