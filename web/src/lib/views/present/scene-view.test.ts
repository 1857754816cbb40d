import type { CardId, LaneId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import { smallBoard } from '#lib/editor/small-board.fixture.ts'
import { sceneRect, sceneViewNow } from './scene-view.ts'

test('sceneViewNow: all of the board is in sight, nothing is named and the view itself is kept', () => {
  const editor = smallBoard()
  editor.camera.stand({ x: 76, y: 16, zoom: 1 })
  const { x, y, width, height } = editor.camera.clearView
  expect(sceneViewNow(editor)).toEqual({
    camera: { x, y, w: width, h: height },
    lanes: new Set(),
    steps: new Set(),
    highlight: new Set(),
    archetypeId: undefined,
  })
})

test('sceneViewNow: a lane is collapsed and a step out of sight, the others are named; what is chosen is what it is about', () => {
  const editor = smallBoard()
  editor.store.collapse('backstage' as LaneId, true)
  editor.selection.chooseCards(['customer0' as CardId])
  editor.camera.resize(420, 1_000)
  editor.camera.stand({ x: 76, y: 16, zoom: 1 })
  const view = sceneViewNow(editor)
  expect(view.camera).toBeUndefined()
  expect([...view.lanes]).toEqual(['customer', 'frontstage'])
  expect([...view.steps]).toEqual(['step0'])
  expect([...view.highlight]).toEqual(['customer0'])
  const rect = sceneRect(view, editor.store.layout)
  expect(rect.width).toBe(editor.store.layout.columns[0]?.width)
})
