import type { CardId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { Staging } from '#lib/editor/staging.ts'
import type { Companion } from '#lib/sync/presence.svelte.ts'
import { hasSameView } from './has-same-view.ts'

const SHOWING: Companion['showing'] = { sceneId: null, reveal: 'none', shown: 0, lit: null, laser: false }
const STAGING: Staging = {
  highlight: new Set<CardId>(),
  lit: undefined,
  hiddenCards: new Set(),
  unrevealed: { lanes: new Set(), steps: new Set() },
  next: undefined,
}
const person = (id: string): Companion['person'] => ({ id, name: id, colour: 1 })
const presenter = { person: person('lucia'), showing: SHOWING, following: null }
const follower = { person: person('anke'), showing: null, following: 'lucia' }
const stray = { person: person('ben'), showing: null, following: null }

test('hasSameView: nobody presents, everybody has', () => {
  expect([follower, stray].map((each) => hasSameView(each, undefined, undefined))).toEqual([true, true])
})

test('hasSameView: those who are shown a scene have it among themselves, and those who look around too', () => {
  const all = [presenter, follower, stray]
  expect(all.map((each) => hasSameView(each, 'lucia', STAGING))).toEqual([true, true, false])
  expect(all.map((each) => hasSameView(each, 'lucia', undefined))).toEqual([false, false, true])
})
