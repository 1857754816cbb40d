import { expect, test } from 'vitest'
import type { AuthSessionRow, SeenAuthSession } from '../auth-session-store.ts'
import { makeGuest, type OpenStorage } from './fixtures.ts'

const SESSION: AuthSessionRow = {
  idHash: 'hash',
  personId: 'gus',
  createdAt: 0,
  idleExpiresAt: 100,
  absoluteExpiresAt: 150,
}

const UNSEEN: SeenAuthSession = { ...SESSION, seenAt: null, userAgent: null }

export function authSessionStoreContract(open: OpenStorage): void {
  test('auth session store: a session, it is found with its person', async () => {
    const storage = await open()
    const person = await makeGuest(storage, 'gus')
    await storage.authSessions.create(SESSION)
    expect(await storage.authSessions.find('hash')).toEqual({ session: UNSEEN, person })
    expect(await storage.authSessions.list('gus')).toEqual([UNSEEN])
    await storage.authSessions.see('hash', { at: 9, userAgent: 'Firefox' })
    expect(await storage.authSessions.list('gus')).toEqual([{ ...SESSION, seenAt: 9, userAgent: 'Firefox' }])
    expect(await storage.authSessions.find('other')).toBeUndefined()
  })

  test('auth session store: extended past the absolute end, it ends there', async () => {
    const storage = await open()
    await makeGuest(storage, 'gus')
    await storage.authSessions.create(SESSION)
    await storage.authSessions.extend('hash', 120)
    expect((await storage.authSessions.find('hash'))?.session.idleExpiresAt).toBe(120)
    await storage.authSessions.extend('hash', 999)
    expect((await storage.authSessions.find('hash'))?.session.idleExpiresAt).toBe(150)
  })

  test('auth session store: removal of one, of all, of all but one and of the expired, the others stay', async () => {
    const storage = await open()
    await makeGuest(storage, 'gus')
    await makeGuest(storage, 'eva')
    for (const [idHash, personId, idleExpiresAt] of [
      ['a', 'gus', 100],
      ['b', 'gus', 10],
      ['c', 'gus', 100],
      ['d', 'eva', 100],
    ] as const) {
      await storage.authSessions.create({ ...SESSION, idHash, personId, idleExpiresAt })
    }
    await storage.authSessions.removeExpired(10)
    expect((await storage.authSessions.list('gus')).map((row) => row.idHash)).toEqual(['a', 'c'])
    await storage.authSessions.create({ ...SESSION, idHash: 'e', personId: 'gus' })
    await storage.authSessions.removeOthers('gus', 'a')
    expect((await storage.authSessions.list('gus')).map((row) => row.idHash)).toEqual(['a'])
    expect(await storage.authSessions.list('eva')).toHaveLength(1)
    await storage.authSessions.remove('a')
    expect(await storage.authSessions.find('a')).toBeUndefined()
    await storage.authSessions.create({ ...SESSION, idHash: 'f', personId: 'gus' })
    await storage.authSessions.removeAll('gus')
    expect(await storage.authSessions.list('gus')).toEqual([])
    expect(await storage.authSessions.list('eva')).toHaveLength(1)
  })
}
