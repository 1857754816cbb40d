import type { PersonColour } from '@sightline/protocol'
import type { NewAccount, NewGuest, PersonRow, PersonStore } from '../person-store.ts'
import type { Sqlite } from './open-database.ts'
import { mergeGuest } from './merge-guest.ts'
import type { SyncPort } from './sync-port.ts'

const colours = 10

export function people(db: Sqlite): SyncPort<PersonStore> {
  const byId = db.prepare<[string], PersonRow>('SELECT id, name, email, colour FROM person WHERE id = ?')
  const idByEmail = db.prepare<[string], { id: string; passwordHash: string }>(
    'SELECT id, password_hash AS passwordHash FROM person WHERE email = ?',
  )
  const count = db.prepare<[], { people: number }>('SELECT count(*) AS people FROM person')
  const insert = db.prepare(
    'INSERT INTO person (id, name, email, password_hash, colour, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const insertTeam = db.prepare('INSERT INTO team (id, name, personal_of, created_at) VALUES (?, ?, ?, ?)')
  const insertTeamMember = db.prepare(
    "INSERT INTO team_member (team_id, person_id, role) VALUES (?, ?, 'owner')",
  )
  const promote = db.prepare(
    'UPDATE person SET email = ?, password_hash = ?, name = ? WHERE id = ? AND email IS NULL',
  )
  const setPassword = db.prepare('UPDATE person SET password_hash = ? WHERE id = ? AND email IS NOT NULL')

  function create(guest: NewGuest, email: string | null, passwordHash: string | null): PersonRow {
    const colour = (((count.get()?.people ?? 0) % colours) + 1) as PersonColour
    insert.run(guest.id, guest.name, email, passwordHash, colour, guest.createdAt)
    insertTeam.run(guest.teamId, guest.name, guest.id, guest.createdAt)
    insertTeamMember.run(guest.teamId, guest.id)
    return { id: guest.id, name: guest.name, email, colour }
  }

  return {
    createGuest: (guest: NewGuest) => create(guest, null, null),
    createAccount(account: NewAccount) {
      if (idByEmail.get(account.email) !== undefined) return 'emailTaken'
      return create(account, account.email, account.passwordHash)
    },
    promoteGuest({ id, name, email, passwordHash }) {
      if (idByEmail.get(email) !== undefined) return 'emailTaken'
      if (promote.run(email, passwordHash, name, id).changes === 0) return 'notGuest'
      return byId.get(id) ?? 'notGuest'
    },
    find: (id) => byId.get(id),
    setPassword: (id, passwordHash) => void setPassword.run(passwordHash, id),
    credentials: (email) => idByEmail.get(email),
    mergeGuest: (guestId, accountId) => mergeGuest(db, guestId, accountId),
  }
}
