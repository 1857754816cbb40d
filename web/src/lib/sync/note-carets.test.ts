import type { CardId } from '@sightline/blueprint'
import { expect, onTestFinished, test } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { NoteCarets } from './note-carets.ts'
import { Presence } from './presence.svelte.ts'

const card = 'card-1' as CardId
const anke = { id: 'anke', name: 'Anke', colour: 2 }
const place = { type: null, item: { client: 7, clock: 3 }, assoc: 0 }

/** One's own presence, and a way for others to tell theirs. */
function room(): { readonly presence: Presence; readonly tell: (state: object) => void } {
  const [own, theirs] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
  const presence = new Presence(own)
  onTestFinished(() => {
    presence.close()
    own.destroy()
    theirs.destroy()
  })
  const tell = (state: object): void => {
    theirs.setLocalState({ person: anke, ...state })
    applyAwarenessUpdate(own, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'server')
  }
  return { presence, tell }
}

function writersIn({ presence }: { readonly presence: Presence }, ownPersonId = 'lucia'): unknown[] {
  return [...new NoteCarets(presence, { cardId: card, ownPersonId }).getStates().values()]
}

test('NoteCarets: somebody who writes in these notes, is there by name and colour', () => {
  const { presence, tell } = room()
  tell({ caret: { cardId: card, anchor: place, head: place } })
  expect(writersIn({ presence })).toEqual([
    {
      user: { name: 'Anke', color: 'var(--presence-2)' },
      cursor: { cardId: card, anchor: place, head: place },
    },
  ])
})

test('NoteCarets: in the notes of another card, in another tab of one’s own, or nowhere, is not there', () => {
  const { presence, tell } = room()
  tell({ caret: { cardId: 'card-2', anchor: place, head: place } })
  expect(writersIn({ presence })).toEqual([])
  tell({ caret: { cardId: card, anchor: place, head: place } })
  expect(writersIn({ presence }, anke.id)).toEqual([])
  tell({ caret: null })
  expect(writersIn({ presence })).toEqual([])
})

test('NoteCarets: a caret of another shape, leaves the person on the board and out of the notes', () => {
  const { presence, tell } = room()
  tell({ cursor: { x: 1, y: 2 }, caret: { cardId: card, anchor: { item: { client: -1, clock: 'x' } } } })
  expect(writersIn({ presence })).toEqual([])
  expect(presence.companions).toMatchObject([{ cursor: { x: 1, y: 2 } }])
})

test('NoteCarets: one’s own caret, is told while one writes and taken back on leaving', () => {
  const { presence } = room()
  const carets = new NoteCarets(presence, { cardId: card, ownPersonId: 'lucia' })
  carets.setLocalStateField('cursor', { anchor: place, head: place })
  expect(presence.own.caret).toBeNull()
  carets.isWriting = true
  carets.setLocalStateField('cursor', { anchor: place, head: place })
  expect(presence.own.caret).toMatchObject({ cardId: card, anchor: place })
  carets.isWriting = false
  expect(presence.own.caret).toBeNull()
})
