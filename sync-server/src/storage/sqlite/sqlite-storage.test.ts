import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, onTestFinished } from 'vitest'
import { activityContract } from '../contracts/activity-contract.ts'
import { accessContract } from '../contracts/access-contract.ts'
import { assetContract } from '../contracts/asset-contract.ts'
import { authSessionStoreContract } from '../contracts/auth-session-store-contract.ts'
import { blueprintStoreContract } from '../contracts/blueprint-store-contract.ts'
import { commentContract } from '../contracts/comment-contract.ts'
import type { OpenStorage } from '../contracts/fixtures.ts'
import { personStoreContract } from '../contracts/person-store-contract.ts'
import { probeContract } from '../contracts/probe-contract.ts'
import { sceneReactionContract } from '../contracts/scene-reaction-contract.ts'
import { teamStoreContract } from '../contracts/team-store-contract.ts'
import { updateLogContract } from '../contracts/update-log-contract.ts'
import { workshopStoreContract } from '../contracts/workshop-store-contract.ts'
import type { Storage } from '../storage.ts'
import { openSqliteStorage } from './sqlite-storage.ts'

async function open(file: string): Promise<Storage> {
  const storage = await openSqliteStorage(file)
  onTestFinished(() => storage.close())
  return storage
}

function openFile(): Promise<Storage> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-storage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return open(join(folder, 'test.db'))
}

const ENGINES: readonly (readonly [string, OpenStorage])[] = [
  ['sqlite in a file', openFile],
  ['sqlite in memory', () => open(':memory:')],
]

describe.each(ENGINES)('%s', (_name, openStorage) => {
  personStoreContract(openStorage)
  authSessionStoreContract(openStorage)
  blueprintStoreContract(openStorage)
  accessContract(openStorage)
  teamStoreContract(openStorage)
  updateLogContract(openStorage)
  activityContract(openStorage)
  assetContract(openStorage)
  commentContract(openStorage)
  sceneReactionContract(openStorage)
  workshopStoreContract(openStorage)
  probeContract(openStorage)
})
