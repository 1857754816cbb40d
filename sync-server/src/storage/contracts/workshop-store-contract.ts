import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { makeGuest, newBlueprint, type OpenStorage } from './fixtures.ts'

const VOTE = {
  id: 'vote',
  blueprintId: 'b',
  title: 'First',
  dotsEach: 3,
  targets: 'cards',
  openedAt: 10,
} as const

async function withBlueprint(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  for (const id of ['ana', 'gus']) await makeGuest(storage, id)
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  return storage
}

export function workshopStoreContract(open: OpenStorage): void {
  test('workshop store: timer, turn and hidden stickies, each is set without the others', async () => {
    const { workshops } = await withBlueprint(open)
    expect(await workshops.find('b')).toEqual({ timer: null, turn: null, hidesStickies: false })
    await workshops.setTimer('b', { seconds: 60, endsAt: 70_000 })
    await workshops.setTurn('b', 'gus')
    await workshops.hideStickies('b', true)
    expect(await workshops.find('b')).toEqual({
      timer: { seconds: 60, endsAt: 70_000 },
      turn: { id: 'gus', name: 'gus', colour: 2 },
      hidesStickies: true,
    })
    await workshops.setTimer('b', null)
    await workshops.setTurn('b', null)
    expect(await workshops.find('b')).toEqual({ timer: null, turn: null, hidesStickies: true })
  })

  test('workshop store: one vote is open at a time, and the last one is found', async () => {
    const { workshops } = await withBlueprint(open)
    expect(await workshops.openVote(VOTE)).toBe(true)
    expect(await workshops.openVote({ ...VOTE, id: 'second', openedAt: 20 })).toBe(false)
    expect(await workshops.closeVote('vote', 30)).toBe(true)
    expect(await workshops.closeVote('vote', 40)).toBe(false)
    expect(await workshops.openVote({ ...VOTE, id: 'second', openedAt: 50 })).toBe(true)
    expect(await workshops.lastVote('b')).toMatchObject({ id: 'second', closedAt: null, voters: 0 })
    expect(await workshops.findVote('vote')).toMatchObject({ closedAt: 30 })
  })

  test('workshop store: dots beyond what one has, refused; of several placed at once only as many lie there', async () => {
    const { workshops } = await withBlueprint(open)
    await workshops.openVote(VOTE)
    const dots = { voteId: 'vote', personId: 'ana' }
    expect(await workshops.placeDots({ ...dots, targetId: 'x', count: 2 })).toBe('done')
    expect(await workshops.placeDots({ ...dots, targetId: 'y', count: 2 })).toBe('spent')
    const race = ['p', 'q', 'r'].map((targetId) => workshops.placeDots({ ...dots, targetId, count: 1 }))
    expect((await Promise.all(race)).filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(await workshops.placeDots({ ...dots, targetId: 'x', count: 1 })).toBe('done')
    expect(await workshops.placeDots({ ...dots, targetId: 'x', count: 0 })).toBe('done')
    await workshops.placeDots({ voteId: 'vote', personId: 'gus', targetId: 'p', count: 3 })
    expect((await workshops.findVote('vote'))?.voters).toBe(2)
    expect((await workshops.totals('vote'))[0]).toEqual({ targetId: 'p', count: 4 })
    expect(await workshops.dotsOf('vote', 'gus')).toEqual([{ targetId: 'p', count: 3 }])
    await workshops.closeVote('vote', 30)
    expect(await workshops.placeDots({ ...dots, targetId: 'y', count: 0 })).toBe('closed')
  })
}
