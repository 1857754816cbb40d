import { addChannel, addLink, editCards } from '@sightline/blueprint'
import type { CardId, ChannelId, LinkId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { BoardEditor } from '#lib/editor/board-editor.svelte.ts'
import { m } from '#lib/paraglide/messages.js'
import { smallBoard } from '#lib/editor/small-board.fixture.ts'
import { fieldEntries } from './field-entries.ts'

const [first, second] = ['frontstage0', 'frontstage1'] as CardId[] as [CardId, CardId]

function offered(editor: BoardEditor): Record<string, string> {
  return Object.fromEntries((fieldEntries(editor)?.entries ?? []).map(({ id, value }) => [id, value]))
}

function choose(editor: BoardEditor, id: string, value: string): void {
  fieldEntries(editor)
    ?.entries.find((entry) => entry.id === id)
    ?.onchange(value)
}

test('field entries: nothing is chosen, or only what is locked, there are none', () => {
  const editor = smallBoard()
  expect(fieldEntries(editor)).toBeUndefined()
  editor.run(editCards, { ids: [first], changes: { locked: true } })
  editor.selection.chooseCards([first])
  expect(fieldEntries(editor)).toBeUndefined()
})

test('field entries: a touchpoint and another card, what both may have', () => {
  const editor = smallBoard()
  editor.selection.chooseCards([first, 'customer0' as CardId])
  expect(offered(editor)).toEqual({ decision: '' })
})

test('field entries: cards that say different things, none of the options is chosen and one is set for all', () => {
  const editor = smallBoard()
  editor.run(editCards, { ids: [first], changes: { status: 'retired' } })
  editor.selection.chooseCards([first, second])
  const status = fieldEntries(editor)?.entries.find(({ id }) => id === 'status')
  expect(status?.options.map(({ value }) => value)).not.toContain(status?.value)
  choose(editor, 'status', 'proposed')
  expect([first, second].map((id) => editor.store.card(id)?.status)).toEqual(['proposed', 'proposed'])
  choose(editor, 'status', '')
  expect([first, second].map((id) => editor.store.card(id)?.status)).toEqual([undefined, undefined])
})

test('field entries: one of two is a fail point, it keeps its recovery when both become one', () => {
  const editor = smallBoard()
  const failPoint = { recovery: 'Call a colleague' }
  editor.run(editCards, { ids: [first], changes: { failPoint } })
  editor.selection.chooseCards([first, second])
  choose(editor, 'failPoint', 'yes')
  expect([first, second].map((id) => editor.store.card(id)?.failPoint)).toEqual([failPoint, { recovery: '' }])
})

test('field entries: two channels of one name, each is told from the other', () => {
  const editor = smallBoard()
  for (const id of ['shop', 'other-shop'] as ChannelId[]) {
    editor.run(addChannel, { id, name: 'Shop', order: 'a0' })
  }
  editor.selection.chooseCards([first, second])
  choose(editor, 'channel:other-shop', 'yes')
  expect(editor.store.card(first)?.channels).toEqual(['other-shop'])
  expect(offered(editor)).toMatchObject({ 'channel:shop': '', 'channel:other-shop': 'yes' })
})

test('field entries: a link, its kind and its ways', () => {
  const editor = smallBoard()
  const id = 'link' as LinkId
  editor.run(addLink, { id, from: first, to: second, kind: 'flow' })
  editor.selection.chooseLink(id)
  expect(fieldEntries(editor)?.name).toBe(m.panel_link())
  choose(editor, 'kind', 'support')
  choose(editor, 'bothWays', 'yes')
  expect(editor.store.blueprint.links.get(id)).toMatchObject({ kind: 'support', bothWays: true })
})
