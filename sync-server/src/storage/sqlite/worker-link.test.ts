import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStorage } from './sqlite-storage.ts'

test('database worker: it dies, requests are refused as down until a new one has taken its place (T-15)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-worker-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const made = once(process, 'worker') as Promise<[Worker]>
  const storage = await openSqliteStorage(join(folder, 'test.db'))
  onTestFinished(() => storage.close())
  const [worker] = await made
  await storage.probe.write(1)
  const next = once(process, 'worker')
  const asked = storage.probe.write(2).then(
    () => 'written',
    (error: unknown) => Reflect.get(Object(error), 'code'),
  )
  await worker.terminate()
  expect(['written', 'down']).toContain(await asked)
  await expect(storage.probe.write(3)).rejects.toMatchObject({ code: 'down' })
  await next
  await storage.probe.write(4)
})
