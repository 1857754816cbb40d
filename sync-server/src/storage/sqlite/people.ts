import type { PersonColour } from '@sightline/protocol'
import type { NewAccount, NewGuest, PersonChanges, PersonRow, PersonStore } from '../person-store.ts'
import type { Sqlite } from './open-database.ts'
import { mergeGuest } from './merge-guest.ts'
import { estateOf, removePerson } from './remove-person.ts'
import type { SyncPort } from './sync-port.ts'

const colours = 10

export const PERSON_COLUMNS = 'person.id AS id, person.name AS name, email, colour, language'

export function people(db: Sqlite): SyncPort<PersonStore> {
  const byId = db.prepare<[string], PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person WHERE id = ?`)
  const idByEmail = db.prepare<[string], { id: string; passwordHash: string }>(
    'SELECT id, password_hash AS passwordHash FROM person WHERE email = ?',
  )
  const count = db.prepare<[], { people: number }>('SELECT count(*) AS people FROM person')
  const insert = db.prepare(
    'INSERT INTO person (id, name, email, password_hash, colour, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const insertTeam = db.prepare('INSERT INTO team (id, name, personal_of, created_at) VALUES (?, ?, ?, ?)')
  const insertTeamMember = db.prepare(
    "INSERT INTO team_member (team_id, person_id, role, added_at) VALUES (?, ?, 'owner', ?)",
  )
  const promote = db.prepare(
    'UPDATE person SET email = ?, password_hash = ?, name = ? WHERE id = ? AND email IS NULL',
  )
  const edit = db.prepare<[PersonChanges & { readonly id: string }]>(
    'UPDATE person SET name = @name, colour = @colour, language = @language WHERE id = @id',
  )
  const renameTeam = db.prepare('UPDATE team SET name = ? WHERE personal_of = ?')
  const setPassword = db.prepare('UPDATE person SET password_hash = ? WHERE id = ? AND email IS NOT NULL')

  function create(guest: NewGuest, email: string | null, passwordHash: string | null): PersonRow {
    const colour = (((count.get()?.people ?? 0) % colours) + 1) as PersonColour
    insert.run(guest.id, guest.name, email, passwordHash, colour, guest.createdAt)
    insertTeam.run(guest.teamId, guest.name, guest.id, guest.createdAt)
    insertTeamMember.run(guest.teamId, guest.id, guest.createdAt)
    return { id: guest.id, name: guest.name, email, colour, language: null }
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
    edit(id, changes) {
      const person = byId.get(id)
      if (person === undefined) return undefined
      const { email, ...kept } = person
      const edited = { ...kept, ...changes }
      edit.run(edited)
      renameTeam.run(edited.name, id)
      return { ...edited, email }
    },
    setPassword: (id, passwordHash) => void setPassword.run(passwordHash, id),
    credentials: (email) => idByEmail.get(email),
    mergeGuest: (guestId, accountId) => mergeGuest(db, guestId, accountId),
    estateOf: (id) => estateOf(db, id),
    remove: (id, blueprints) => removePerson(db, id, blueprints),
  }
}
