import { expect, test } from 'vitest'
import type { NewComment, NewThread } from '../comment-store.ts'
import type { Storage } from '../storage.ts'
import { makeAccount, makeGuest, newBlueprint, type OpenStorage } from './fixtures.ts'

function thread(id: string, more: Partial<NewThread> = {}): NewThread {
  return {
    id,
    blueprintId: 'b',
    anchor: { cardId: 'c1' },
    label: 'Pay',
    sceneId: null,
    personId: 'ana',
    body: 'Why?',
    mentions: [],
    at: 100,
    ...more,
  }
}

function comment(id: string, more: Partial<NewComment> = {}): NewComment {
  return { id, threadId: 't1', personId: 'gus', body: 'Because', mentions: [], at: 200, ...more }
}

async function withThread(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  await makeAccount(storage, 'ana')
  await makeGuest(storage, 'gus')
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  await storage.comments.start(thread('t1'), 10)
  return storage
}

export function commentContract(open: OpenStorage): void {
  test('comments: a reply, it comes with the thread, numbered, and changes come after their number', async () => {
    const { comments } = await withThread(open)
    const replied = await comments.add(comment('r1'), 10)
    expect(replied).toMatchObject({ id: 't1', change: 2, comments: [{ id: 'r1', number: 1 }] })
    const [all] = await comments.list('b', 0)
    expect(all?.comments.map(({ id, author, body }) => [id, author?.name, body])).toEqual([
      ['t1', 'ana', 'Why?'],
      ['r1', 'gus', 'Because'],
    ])
    await comments.start(thread('t2', { anchor: { x: 1, y: 2 }, label: '' }), 10)
    expect(await comments.list('b', 2)).toMatchObject([{ id: 't2', change: 3, anchor: { x: 1, y: 2 } }])
    expect(await comments.latestChange('b')).toBe(3)
  })

  test('comments: an id again, by the same person the same row, by another or elsewhere none', async () => {
    const storage = await withThread(open)
    const { comments } = storage
    await storage.blueprints.create(newBlueprint('other', 'ana'))
    expect(await comments.start(thread('t1', { body: 'Again' }), 10)).toMatchObject({
      change: 1,
      comments: [{ body: 'Why?' }],
    })
    expect(await comments.start(thread('t1', { personId: 'gus' }), 10)).toBe('idTaken')
    expect(await comments.start(thread('t1', { blueprintId: 'other' }), 10)).toBe('idTaken')
    expect(await comments.add(comment('t1', { personId: 'ana' }), 10)).toMatchObject({ change: 1 })
    expect(await comments.add(comment('t1'), 10)).toBe('idTaken')
  })

  test('comments: as many as there may be, no more', async () => {
    const { comments } = await withThread(open)
    expect(await comments.start(thread('t2'), 1)).toBe('full')
    expect(await comments.add(comment('r1'), 1)).toBe('full')
    expect(await comments.add(comment('r1', { threadId: 'none' }), 10)).toBeUndefined()
  })

  test('comments: the first of a thread is deleted, while it is answered its place stays, then the thread goes', async () => {
    const { comments } = await withThread(open)
    await comments.add(comment('r1', { mentions: [{ personId: 'ana', name: 'ana' }] }), 10)
    expect(await comments.remove('t1', 300)).toMatchObject({ comments: [{ body: '', isDeleted: true }] })
    expect(await comments.list('b', 0)).toMatchObject([{ comments: [{ id: 't1', body: '' }, { id: 'r1' }] }])
    await comments.remove('r1', 301)
    expect(await comments.list('b', 0)).toEqual([])
    expect(await comments.list('b', 3)).toMatchObject([{ id: 't1', comments: [] }])
    expect(await comments.inbox('ana', 9)).toEqual([])
    expect(await comments.remove('r1', 302)).toBeUndefined()
  })

  test('comments: reactions, each person once with each, until it is taken back', async () => {
    const { comments } = await withThread(open)
    const reaction = { commentId: 't1', personId: 'gus', emoji: '👍', at: 1 } as const
    await comments.react(reaction, true)
    await comments.react(reaction, true)
    expect(await comments.react({ ...reaction, personId: 'ana', at: 2 }, true)).toMatchObject({
      comments: [{ reactions: [{ emoji: '👍', personIds: ['gus', 'ana'] }] }],
    })
    expect(await comments.react(reaction, false)).toMatchObject({
      comments: [{ reactions: [{ emoji: '👍', personIds: ['ana'] }] }],
    })
  })

  test('comments: resolved and reopened, it is told who did it', async () => {
    const { comments } = await withThread(open)
    expect(await comments.resolve('t1', 'gus', 400)).toMatchObject({ resolvedAt: 400, resolvedBy: 'gus' })
    expect(await comments.resolve('t1', undefined, 500)).toMatchObject({ resolvedAt: null, resolvedBy: null })
    expect(await comments.resolve('none', 'gus', 400)).toBeUndefined()
  })

  test('comments: the inbox, mentions and replies by others, read once the thread is', async () => {
    const { comments } = await withThread(open)
    await comments.add(comment('r1'), 10)
    await comments.start(
      thread('t2', { personId: 'gus', mentions: [{ personId: 'ana', name: 'Ana' }], at: 300 }),
      10,
    )
    await comments.start(thread('t3', { personId: 'gus', at: 310 }), 10)
    expect(await comments.inbox('ana', 9)).toMatchObject([
      { kind: 'mention', commentId: 't2', isRead: false, blueprintTitle: 'Title' },
      { kind: 'reply', commentId: 'r1', isRead: false },
    ])
    await comments.read('ana', 'r1')
    await comments.read('ana', 't1')
    expect(await comments.readsOf('ana', 'b')).toEqual({ t1: 1 })
    await comments.readInbox('ana', 299)
    expect((await comments.inbox('ana', 9)).map(({ isRead }) => isRead)).toEqual([false, true])
    await comments.readInbox('ana', 300)
    expect((await comments.inbox('ana', 9)).map(({ isRead }) => isRead)).toEqual([true, true])
  })

  test('comments: a guest is merged, what the guest said, felt and read is the account’s', async () => {
    const storage = await withThread(open)
    const { comments } = storage
    await comments.add(comment('r1', { mentions: [{ personId: 'gus', name: 'me' }] }), 10)
    for (const personId of ['gus', 'ana'])
      await comments.react({ commentId: 't1', personId, emoji: '👀', at: 1 }, true)
    await comments.resolve('t1', 'gus', 5)
    await storage.people.mergeGuest('gus', 'ana')
    const [merged] = await comments.list('b', 0)
    expect(merged).toMatchObject({
      resolvedBy: 'ana',
      comments: [
        { reactions: [{ emoji: '👀', personIds: ['ana'] }] },
        { author: { id: 'ana' }, mentions: [{ personId: 'ana', name: 'me' }] },
      ],
    })
    expect(await comments.readsOf('ana', 'b')).toEqual({ t1: 1 })
  })

  test('comments: a blueprint is erased, what was said on it goes along', async () => {
    const storage = await withThread(open)
    await storage.blueprints.moveToBin('b', 1)
    await storage.blueprints.erase('b')
    expect(await storage.comments.findThread('t1')).toBeUndefined()
    expect(await storage.comments.findComment('t1')).toBeUndefined()
  })
}
