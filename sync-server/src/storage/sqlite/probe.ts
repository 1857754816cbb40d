import type { Probe } from '../probe.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

export function probe(db: Sqlite): SyncPort<Probe> {
  const write = db.prepare(
    'INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  )
  return { write: (at) => void write.run(at) }
}
