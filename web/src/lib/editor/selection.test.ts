import type { CardId, FreeId, LinkId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import { Selection } from './selection.svelte.ts'

const card = 'c' as CardId
const note = 'n' as FreeId

test('selection: a free thing is added to a card, neither is alone any more', () => {
  const selection = new Selection()
  selection.chooseCards([card])
  expect(selection.onlyCard).toBe(card)
  selection.toggleThing(note)
  expect(selection.selected.kind).toBe('mixed')
  expect([[...selection.cards], [...selection.things]]).toEqual([[card], [note]])
  expect([selection.onlyCard, selection.onlyThing]).toEqual([undefined, undefined])
})

test('selection: the last card is taken out, the free thing is alone', () => {
  const selection = new Selection()
  selection.choose([card], [note])
  selection.toggleCard(card)
  expect(selection.selected.kind).toBe('things')
  expect(selection.onlyThing).toBe(note)
  selection.toggleThing(note)
  expect(selection.selected.kind).toBe('nothing')
})

test('selection: something is chosen by itself, what was chosen before is let go', () => {
  const selection = new Selection()
  selection.choose([card], [note])
  selection.chooseThings([note])
  expect(selection.cards.size).toBe(0)
})

test('selection: what is dragged is chosen in passing, until it is pressed or something else is chosen', () => {
  const selection = new Selection()
  selection.chooseCards([card])
  expect(selection.isInPassing).toBe(false)
  selection.passOver()
  const dragged = selection.selected
  expect([selection.isInPassing, selection.onlyCard]).toEqual([true, card])
  selection.chooseCards([card])
  expect([selection.isInPassing, selection.onlyCard]).toEqual([false, card])
  selection.passOver()
  selection.chooseLink('l' as LinkId)
  expect(selection.isInPassing).toBe(false)
  selection.restore(dragged)
  expect(selection.isInPassing).toBe(true)
  selection.takeUp()
  expect([selection.isInPassing, selection.onlyCard]).toEqual([false, card])
})
