import type { AuthSessionRow, AuthSessionStore } from '../auth-session-store.ts'
import type { Sqlite } from './open-database.ts'
import type { PersonRow } from '../person-store.ts'
import type { SyncPort } from './sync-port.ts'

const COLUMNS = `id_hash AS idHash, person_id AS personId, auth_session.created_at AS createdAt,
  idle_expires_at AS idleExpiresAt, absolute_expires_at AS absoluteExpiresAt`

export function authSessions(db: Sqlite): SyncPort<AuthSessionStore> {
  const insert = db.prepare(
    `INSERT INTO auth_session (id_hash, person_id, created_at, idle_expires_at, absolute_expires_at)
     VALUES (@idHash, @personId, @createdAt, @idleExpiresAt, @absoluteExpiresAt)`,
  )
  const byHash = db.prepare<[string], AuthSessionRow & PersonRow>(
    `SELECT ${COLUMNS}, person.id AS id, name, email, colour
     FROM auth_session JOIN person ON person.id = person_id WHERE id_hash = ?`,
  )
  const byPerson = db.prepare<[string], AuthSessionRow>(
    `SELECT ${COLUMNS} FROM auth_session WHERE person_id = ? ORDER BY created_at`,
  )
  const extend = db.prepare(
    'UPDATE auth_session SET idle_expires_at = min(?, absolute_expires_at) WHERE id_hash = ?',
  )
  const remove = db.prepare('DELETE FROM auth_session WHERE id_hash = ?')
  const removeAll = db.prepare('DELETE FROM auth_session WHERE person_id = ?')
  const removeOthers = db.prepare('DELETE FROM auth_session WHERE person_id = ? AND id_hash <> ?')
  const removeExpired = db.prepare(
    'DELETE FROM auth_session WHERE idle_expires_at <= ? OR absolute_expires_at <= ?',
  )
  return {
    create: (session) => void insert.run(session),
    find(idHash) {
      const row = byHash.get(idHash)
      if (row === undefined) return undefined
      const { id, name, email, colour, ...session } = row
      return { session, person: { id, name, email, colour } }
    },
    list: (personId) => byPerson.all(personId),
    extend: (idHash, idleExpiresAt) => void extend.run(idleExpiresAt, idHash),
    remove: (idHash) => void remove.run(idHash),
    removeAll: (personId) => void removeAll.run(personId),
    removeOthers: (personId, keptIdHash) => void removeOthers.run(personId, keptIdHash),
    removeExpired: (now) => void removeExpired.run(now, now),
  }
}
