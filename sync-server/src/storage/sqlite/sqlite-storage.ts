import { fileURLToPath } from 'node:url'
import type { Storage, StoragePorts } from '../storage.ts'
import { WorkerLink } from './worker-link.ts'

const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url))

/** Opens the database in its worker; throws a StartError with one plain line when that cannot be. */
export async function openSqliteStorage(file: string, migrationsFolder = MIGRATIONS): Promise<Storage> {
  const link = new WorkerLink({ file, migrationsFolder })
  await link.started()
  return {
    people: remote(link, 'people'),
    authSessions: remote(link, 'authSessions'),
    blueprints: remote(link, 'blueprints'),
    access: remote(link, 'access'),
    members: remote(link, 'members'),
    teams: remote(link, 'teams'),
    invitations: remote(link, 'invitations'),
    shareLinks: remote(link, 'shareLinks'),
    updateLog: remote(link, 'updateLog'),
    activity: remote(link, 'activity'),
    assets: remote(link, 'assets'),
    comments: remote(link, 'comments'),
    sceneReactions: remote(link, 'sceneReactions'),
    workshops: remote(link, 'workshops'),
    probe: remote(link, 'probe'),
    close: () => link.close(),
  }
}

/** A port whose methods are answered by the worker. */
function remote<Name extends keyof StoragePorts>(link: WorkerLink, port: Name): StoragePorts[Name] {
  const methods = new Proxy(
    {},
    {
      get: (_target, method) =>
        typeof method === 'string' && method !== 'then'
          ? (...parameters: unknown[]) => link.call(port, method, parameters)
          : undefined,
    },
  )
  return methods as StoragePorts[Name]
}
