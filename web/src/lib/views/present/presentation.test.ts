import { addScene } from '@sightline/blueprint'
import type { CardId, LaneId, Reveal, SceneId, StepId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { BoardEditor } from '#lib/editor/board-editor.svelte.ts'
import type { Rect } from '#lib/editor/geometry.ts'
import { smallBoard } from '#lib/editor/small-board.fixture.ts'
import { Presentation } from './presentation.svelte.ts'

interface SceneSketch {
  readonly lanes?: readonly string[]
  readonly highlight?: readonly string[]
  readonly reveal?: Reveal
}

function addScenes(editor: BoardEditor, ...scenes: readonly SceneSketch[]): void {
  for (const [at, { lanes = [], highlight = [], reveal = 'none' }] of scenes.entries()) {
    editor.run(addScene, {
      id: `scene${at}` as SceneId,
      title: `Scene ${at}`,
      order: `a${at}`,
      reveal,
      view: {
        camera: undefined,
        lanes: new Set(lanes as LaneId[]),
        steps: new Set<StepId>(),
        highlight: new Set(highlight as CardId[]),
        archetypeId: undefined,
      },
    })
  }
}

function begin(editor: BoardEditor): { presentation: Presentation; seen: Rect[] } {
  const seen: Rect[] = []
  const presentation = new Presentation(editor, (view) => seen.push(view))
  presentation.begin(undefined)
  return { presentation, seen }
}

function cardsShown({ store }: BoardEditor, { staging }: Presentation): number {
  return [...store.shown.cards.keys()].filter((id) => !staging.hiddenCards.has(id)).length
}

test('presenting without scenes: the blueprint itself, all of it at once', () => {
  const editor = smallBoard()
  const { presentation, seen } = begin(editor)
  expect(presentation).toMatchObject({ scene: undefined, number: 0, canGoOn: false, canGoBack: false })
  expect(seen).toEqual([{ x: 0, y: 0, width: editor.store.layout.width, height: editor.store.layout.height }])
  expect(cardsShown(editor, presentation)).toBe(6)
})

test('going on: first what the scene reveals, then the next scene; going back, that is there as it was left', () => {
  const editor = smallBoard()
  addScenes(editor, { lanes: ['customer', 'frontstage'], reveal: 'lanes' }, {})
  const { presentation } = begin(editor)
  const state = (): unknown => [presentation.number, cardsShown(editor, presentation)]
  expect(state()).toEqual([1, 2])
  presentation.goOn()
  expect(state()).toEqual([1, 4])
  presentation.goOn()
  expect(state()).toEqual([2, 6])
  presentation.goOn()
  expect(state()).toEqual([2, 6])
  presentation.goBack()
  expect(state()).toEqual([1, 4])
  presentation.goBack()
  presentation.goBack()
  expect(state()).toEqual([1, 2])
})

test('a spotlight: on what the scene is about, otherwise on the card under the pointer', () => {
  const editor = smallBoard()
  addScenes(editor, { highlight: ['frontstage0'] }, {})
  const { presentation } = begin(editor)
  expect(presentation.showing.lit).toBeNull()
  presentation.hasSpotlight = true
  expect(presentation.showing.lit).toEqual(['frontstage0'])
  presentation.goOn()
  expect(presentation.showing.lit).toBeNull()
  editor.view.hovered = 'customer1' as CardId
  expect(presentation.showing.lit).toEqual(['customer1'])
})

test('a scene that is folded away here: it is shown all the same', () => {
  const editor = smallBoard()
  editor.store.fold(true)
  editor.store.collapse('customer' as LaneId, true)
  expect(editor.store.layout.cards.size).toBe(2)
  begin(editor)
  expect(editor.store.layout.cards.size).toBe(6)
  editor.store.showScene(undefined)
  expect(editor.store.layout.cards.size).toBe(2)
})
