import { expect, test } from 'vitest'
import { shownPresence } from './shown-presence.ts'

const person = { id: 'ana', name: 'Ana', colour: 3 }
const isShown = (id: string): boolean => id.startsWith('shown')

function shownOf(state: object): unknown {
  return JSON.parse(shownPresence(JSON.stringify({ person, ...state }), isShown))
}

test('shownPresence: a pointer, a view, words being written and what is hidden, none of it is told', () => {
  const state = {
    cursor: { x: 1, y: 2 },
    view: { x: 0, y: 0, width: 9, height: 9 },
    editing: 'hidden-card',
    caret: { cardId: 'hidden-card' },
    selection: ['shown-card', 'hidden-card'],
    anythingElse: 'secret',
  }
  expect(shownOf(state)).toEqual({ person, selection: ['shown-card'], following: null, showing: null })
})

test('shownPresence: a scene of the part is presented, it is told without what is hidden and without the laser', () => {
  const showing = {
    sceneId: 'shown-scene',
    reveal: 'lanes',
    shown: 2,
    lit: ['shown-card', 'hidden'],
    laser: true,
  }
  expect(shownOf({ showing })).toMatchObject({ showing: { ...showing, lit: ['shown-card'], laser: false } })
  expect(shownOf({ showing: { ...showing, sceneId: 'hidden-scene' } })).toMatchObject({ showing: null })
})

test('shownPresence: somebody leaves, or tells nonsense, nothing breaks', () => {
  expect(shownPresence('null', isShown)).toBe('null')
  expect(shownOf({ selection: 'x', showing: 7, following: {} })).toEqual({
    person,
    selection: [],
    following: null,
    showing: null,
  })
})
