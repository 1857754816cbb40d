import { expect, test } from 'vitest'
import { logEntry, makeAccount, makeGuest, newBlueprint, type OpenStorage } from './fixtures.ts'

export function personStoreContract(open: OpenStorage): void {
  test('person store: people who come one after the other, their colours differ', async () => {
    const storage = await open()
    const people = await Promise.all(['a', 'b', 'c'].map((id) => makeGuest(storage, id)))
    expect(people.map((person) => person.colour)).toEqual([1, 2, 3])
  })

  test('person store: an e-mail address that is taken, nobody is made', async () => {
    const storage = await open()
    await makeAccount(storage, 'ana')
    const again = {
      id: 'eve',
      name: 'Eve',
      teamId: 't',
      passwordHash: 'h',
      createdAt: 1,
      email: 'ana@example.org',
    }
    expect(await storage.people.createAccount(again)).toBe('emailTaken')
    expect(await storage.people.find('eve')).toBeUndefined()
  })

  test('person store: a guest is promoted, the id stays and the address can sign in', async () => {
    const storage = await open()
    await makeGuest(storage, 'gus')
    const wanted = { id: 'gus', name: 'Gustavo', email: 'gus@example.org', passwordHash: 'hash' }
    expect(await storage.people.promoteGuest(wanted)).toMatchObject({ id: 'gus', name: 'Gustavo' })
    expect(await storage.people.credentials('gus@example.org')).toEqual({ id: 'gus', passwordHash: 'hash' })
    expect(await storage.people.promoteGuest(wanted)).toBe('emailTaken')
    expect(await storage.people.promoteGuest({ ...wanted, email: 'other@example.org' })).toBe('notGuest')
  })

  test('person store: a new password, for an account it takes the place of the old one, a guest gets none', async () => {
    const storage = await open()
    await makeAccount(storage, 'ana')
    await makeGuest(storage, 'gus')
    await storage.people.setPassword('ana', 'new hash')
    await storage.people.setPassword('gus', 'new hash')
    expect(await storage.people.credentials('ana@example.org')).toEqual({
      id: 'ana',
      passwordHash: 'new hash',
    })
    expect((await storage.people.find('gus'))?.email).toBeNull()
  })

  test('person store: a guest is merged, the account has all of it and the guest is gone', async () => {
    const storage = await open()
    await makeAccount(storage, 'ana')
    await makeGuest(storage, 'gus')
    await storage.blueprints.create(newBlueprint('own', 'gus'))
    await storage.blueprints.create(newBlueprint('shared', 'ana'))
    await storage.members.set({ blueprintId: 'shared', personId: 'gus', role: 'viewer', at: 1 })
    await storage.updateLog.append(logEntry('own', 2, { owners: [{ clientId: 7, personId: 'gus' }] }))

    expect([...(await storage.people.mergeGuest('gus', 'ana'))].sort()).toEqual(['own', 'shared'])

    expect(await storage.people.find('gus')).toBeUndefined()
    expect((await storage.access.standing('ana', 'own'))?.memberRole).toBe('owner')
    expect((await storage.access.standing('ana', 'shared'))?.memberRole).toBe('owner')
    expect((await storage.updateLog.load('own'))?.owners).toEqual([{ clientId: 7, personId: 'ana' }])
  })

  test('person store: an account is asked to be merged, nothing happens', async () => {
    const storage = await open()
    await makeAccount(storage, 'ana')
    await makeAccount(storage, 'bea')
    expect(await storage.people.mergeGuest('bea', 'ana')).toEqual([])
    expect(await storage.people.find('bea')).toBeDefined()
  })
}
