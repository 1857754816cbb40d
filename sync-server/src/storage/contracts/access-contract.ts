import { SHOWS_EVERYTHING } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { ShareLinkTerms } from '../share-link-store.ts'
import type { Storage } from '../storage.ts'
import { makeGuest, newBlueprint, type OpenStorage } from './fixtures.ts'

const terms: Omit<ShareLinkTerms, 'role' | 'label'> = {
  expiresAt: null,
  passwordHash: null,
  shows: SHOWS_EVERYTHING,
  embed: false,
  preview: false,
}

async function shared(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  for (const id of ['ana', 'gus', 'eva']) await makeGuest(storage, id)
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  await storage.shareLinks.create({
    id: 'link',
    blueprintId: 'b',
    ...terms,
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
    expect(await storage.shareLinks.revoke('link', { at: 40, by: 'ana' })).toBe(true)
    expect(await storage.shareLinks.revoke('link', { at: 50, by: 'eva' })).toBe(false)
    expect((await storage.access.standing('gus', 'b'))?.grants).toEqual([])
    expect(await storage.access.standingsOf('gus')).toEqual([])
    expect(await storage.shareLinks.redeem('link', 'eva', 60)).toBe(false)
    expect(await storage.shareLinks.findByTokenHash('token-hash')).toMatchObject({
      revokedAt: 40,
      revokedBy: 'ana',
      uses: 1,
    })
  })

  test('share link store: its terms are changed, grants come with them from then on', async () => {
    const storage = await shared(open)
    await storage.shareLinks.redeem('link', 'gus', 30)
    const changed: ShareLinkTerms = {
      role: 'viewer',
      label: 'Board',
      expiresAt: 500,
      passwordHash: 'hash',
      shows: { backstage: false, roi: true },
      embed: true,
      preview: true,
    }
    expect(await storage.shareLinks.edit('link', changed)).toBe(true)
    expect(await storage.shareLinks.find('link')).toMatchObject({ ...changed, people: 1, revokedBy: null })
    expect((await storage.access.standing('gus', 'b'))?.grants).toEqual([
      { role: 'viewer', makerRole: 'owner', expiresAt: 500, shows: { backstage: false, roi: true } },
    ])
  })

  test('share link store: rotated, the old token and all that it gave are gone', async () => {
    const storage = await shared(open)
    await storage.shareLinks.redeem('link', 'gus', 30)
    expect(await storage.shareLinks.rotate('link', 'new-hash')).toBe(true)
    expect(await storage.shareLinks.findByTokenHash('token-hash')).toBeUndefined()
    expect(await storage.shareLinks.findByTokenHash('new-hash')).toMatchObject({ id: 'link', people: 0 })
    expect((await storage.access.standing('gus', 'b'))?.grants).toEqual([])
  })

  test('share link store: revoked, it is not changed or rotated any more, and can be taken off the list', async () => {
    const storage = await shared(open)
    expect(await storage.shareLinks.remove('link')).toBe(false)
    await storage.shareLinks.revoke('link', { at: 40, by: 'ana' })
    expect(await storage.shareLinks.edit('link', { ...terms, role: 'viewer', label: '' })).toBe(false)
    expect(await storage.shareLinks.rotate('link', 'new-hash')).toBe(false)
    expect(await storage.shareLinks.remove('link')).toBe(true)
    expect(await storage.shareLinks.list('b')).toEqual([])
  })

  test('share link store: which links end when', async () => {
    const storage = await shared(open)
    expect(await storage.shareLinks.nextExpiry(0)).toBeUndefined()
    await storage.shareLinks.edit('link', { ...terms, role: 'viewer', label: '', expiresAt: 500 })
    expect(await storage.shareLinks.nextExpiry(499)).toBe(500)
    expect(await storage.shareLinks.nextExpiry(500)).toBeUndefined()
    expect(await storage.shareLinks.expiring(499, 500)).toEqual([{ blueprintId: 'b', expiresAt: 500 }])
    expect(await storage.shareLinks.expiring(500, 900)).toEqual([])
    await storage.shareLinks.revoke('link', { at: 40, by: 'ana' })
    expect(await storage.shareLinks.expiring(0, 900)).toEqual([])
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
      ...terms,
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
