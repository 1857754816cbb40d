import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { makeGuest, newBlueprint, type OpenStorage } from './fixtures.ts'

async function withBlueprints(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  await makeGuest(storage, 'ana')
  for (const id of ['b', 'other']) await storage.blueprints.create(newBlueprint(id, 'ana'))
  return storage
}

export function sceneReactionContract(open: OpenStorage): void {
  test('sceneReactions: counted by scene and by what was said, the blueprint itself first', async () => {
    const { sceneReactions } = await withBlueprints(open)
    for (const [sceneId, emoji] of [
      ['s1', '👍'],
      ['s1', '👍'],
      ['s1', '❓'],
      [null, '💡'],
    ] as const) {
      await sceneReactions.count('b', sceneId, emoji)
    }
    await sceneReactions.count('other', 's1', '👍')
    const rows = await sceneReactions.list('b')
    expect(rows[0]).toEqual({ sceneId: null, emoji: '💡', count: 1 })
    expect(rows).toContainEqual({ sceneId: 's1', emoji: '👍', count: 2 })
    expect(rows).toContainEqual({ sceneId: 's1', emoji: '❓', count: 1 })
    expect(rows).toHaveLength(3)
  })

  test('sceneReactions: more scenes than are counted, those that were before go on being counted', async () => {
    const { sceneReactions } = await withBlueprints(open)
    await sceneReactions.count('b', 'first', '👍')
    await Promise.all(
      Array.from({ length: 5_100 }, (_, at) => sceneReactions.count('b', `made-up-${at}`, '👍')),
    )
    await sceneReactions.count('b', 'first', '👍')
    const rows = await sceneReactions.list('b')
    expect(rows).toHaveLength(5_000)
    expect(rows).toContainEqual({ sceneId: 'first', emoji: '👍', count: 2 })
  })
}
