import { createHash } from 'node:crypto'
import type { NewBlueprint } from '../blueprint-store.ts'
import type { PersonRow } from '../person-store.ts'
import type { Storage } from '../storage.ts'
import type { LogEntry, NewSnapshot } from '../update-log.ts'

/** Opens an empty storage that is closed after the test. */
export type OpenStorage = () => Promise<Storage>

export function makeGuest(storage: Storage, id: string, name = id): Promise<PersonRow> {
  return storage.people.createGuest({ id, name, teamId: `team-${id}`, createdAt: 1 })
}

export async function makeAccount(storage: Storage, id: string): Promise<PersonRow> {
  const account = {
    id,
    name: id,
    teamId: `team-${id}`,
    email: `${id}@example.org`,
    passwordHash: 'hash',
    createdAt: 1,
  }
  const person = await storage.people.createAccount(account)
  if (person === 'emailTaken') throw new Error('the fixture is used twice')
  return person
}

export function newBlueprint(id: string, ownerId: string): NewBlueprint {
  const update = new Uint8Array([1])
  return { id, ownerId, title: 'Title', description: '', schemaVersion: 1, update, createdAt: 10 }
}

export function logEntry(blueprintId: string, seq: number, more: Partial<LogEntry> = {}): LogEntry {
  const bytes = new Uint8Array([seq])
  return { blueprintId, epoch: 1, seq, bytes, people: ['ana'], owners: [], at: 100 + seq, ...more }
}

export function newSnapshot(blueprintId: string, seq: number): NewSnapshot {
  const bytes = new Uint8Array([200, seq])
  const sha256 = createHash('sha256').update(bytes).digest()
  return { blueprintId, seq, bytes, sha256, stateVector: new Uint8Array([1, seq, 1]), at: 1 }
}

/** What a promise was rejected with, as its code. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return Reflect.get(Object(error), 'code')
  }
  return 'not rejected'
}
