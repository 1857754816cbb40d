import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import type { Clock } from '../kernel/clock.ts'
import type { SnapshotParts } from './build-snapshot.ts'
import { Compute } from './compute.ts'

function parts(): SnapshotParts {
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', 'Library')
  return { snapshot: undefined, updates: [Y.encodeStateAsUpdate(doc)] }
}

test('compute: asked in the moment in which its idle thread is ended, another thread answers', async () => {
  let passTime = (): void => undefined
  const clock: Clock = {
    now: () => 0,
    after(_delayMs, task) {
      passTime = task
      return () => undefined
    },
  }
  const compute = new Compute(clock, 20_000)
  onTestFinished(() => compute.close())
  await compute.buildSnapshot(parts())
  passTime()
  const { bytes } = await compute.buildSnapshot(parts())
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  expect(doc.getMap('meta').get('title')).toBe('Library')
})
