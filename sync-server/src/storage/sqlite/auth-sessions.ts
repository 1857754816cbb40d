import type { AuthSessionStore, SeenAuthSession } from '../auth-session-store.ts'
import type { PersonRow } from '../person-store.ts'
import type { Sqlite } from './open-database.ts'
import { PERSON_COLUMNS } from './people.ts'
import type { SyncPort } from './sync-port.ts'

const COLUMNS = `id_hash AS idHash, person_id AS personId, auth_session.created_at AS createdAt,
  idle_expires_at AS idleExpiresAt, absolute_expires_at AS absoluteExpiresAt, seen_at AS seenAt, user_agent AS userAgent`

export function authSessions(db: Sqlite): SyncPort<AuthSessionStore> {
  const insert = db.prepare(
    `INSERT INTO auth_session (id_hash, person_id, created_at, idle_expires_at, absolute_expires_at)
     VALUES (@idHash, @personId, @createdAt, @idleExpiresAt, @absoluteExpiresAt)`,
  )
  const byHash = db.prepare<[string], SeenAuthSession & PersonRow>(
    `SELECT ${COLUMNS}, ${PERSON_COLUMNS}
     FROM auth_session JOIN person ON person.id = person_id WHERE id_hash = ?`,
  )
  const byPerson = db.prepare<[string], SeenAuthSession>(
    `SELECT ${COLUMNS} FROM auth_session WHERE person_id = ? ORDER BY coalesce(seen_at, created_at) DESC, id_hash`,
  )
  const see = db.prepare('UPDATE auth_session SET seen_at = ?, user_agent = ? WHERE id_hash = ?')
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
      const { id, name, email, colour, language, ...session } = row
      return { session, person: { id, name, email, colour, language } }
    },
    list: (personId) => byPerson.all(personId),
    see: (idHash, { at, userAgent }) => void see.run(at, userAgent, idHash),
    extend: (idHash, idleExpiresAt) => void extend.run(idleExpiresAt, idHash),
    remove: (idHash) => void remove.run(idHash),
    removeAll: (personId) => void removeAll.run(personId),
    removeOthers: (personId, keptIdHash) => void removeOthers.run(personId, keptIdHash),
    removeExpired: (now) => void removeExpired.run(now, now),
  }
}
