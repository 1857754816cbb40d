import { expect, test } from 'vitest'
import { Camera } from '../editor/camera.svelte.ts'
import type { Rect } from '../editor/geometry.ts'
import { InView } from './in-view.svelte.ts'
import type { InViewOptions } from './in-view.svelte.ts'

/** A thousand squares of 100 in a row, seen through a window that shows ten of them. */
function row(
  more: Partial<Pick<InViewOptions<Rect>, 'isHeld' | 'isFrozen' | 'isFirstPicture' | 'mountAll'>> = {},
): {
  readonly camera: Camera
  readonly inView: InView<Rect>
} {
  const camera = new Camera()
  camera.resize(1000, 800)
  const squares = Array.from({ length: 1000 }, (_, at) => ({ x: at * 100, y: 0, width: 100, height: 100 }))
  const inView = new InView({
    camera,
    all: () => squares,
    keyOf: ({ x }) => String(x),
    boundsOf: (square) => square,
    mountAll: 200,
    ...more,
  })
  return { camera, inView }
}

function ends(squares: readonly Rect[]): readonly (number | undefined)[] {
  return [squares[0]?.x, squares.at(-1)?.x]
}

test('in view: it is the same array until the view leaves the margin, and then what is near there', () => {
  const { camera, inView } = row()
  const first = inView.items
  expect(ends(first)).toEqual([0, 1200])
  camera.panBy(-290, 0)
  expect(inView.items).toBe(first)
  camera.panBy(-20, 0)
  expect(ends(inView.items)).toEqual([0, 1600])
})

test('in view: zoomed out and in again, no more stays than a few times what is seen', () => {
  const { camera, inView } = row()
  camera.zoomTo(0.1, { x: 0, y: 0 })
  expect(inView.items.length).toBeGreaterThan(100)
  camera.zoomTo(1, { x: 0, y: 0 })
  expect(ends(inView.items)).toEqual([0, 1200])
})

test('in view: what a gesture holds goes along, however far the view is moved', () => {
  const { camera, inView } = row({ isHeld: ({ x }) => x === 300 })
  expect(inView.items.length).toBeGreaterThan(0)
  camera.panBy(-50_000, 0)
  expect(ends(inView.items)).toEqual([300, 51_200])
})

test('in view: frozen, nothing comes and what is left out is told, until it may come', () => {
  let isFrozen = false
  const { camera, inView } = row({ isFrozen: () => isFrozen })
  const first = inView.items
  expect(inView.far).toEqual([])
  isFrozen = true
  camera.panBy(-50_000, 0)
  expect(inView.items).toBe(first)
  expect(ends(inView.far)).toEqual([1300, 99_900])
  isFrozen = false
  camera.panBy(-1, 0)
  expect(ends(inView.items)).toEqual([49_700, 51_300])
  expect(inView.far).toEqual([])
})

test('in view: frozen from the beginning, only what a gesture holds within the view is there', () => {
  const { inView } = row({ isFrozen: () => true, isHeld: ({ x }) => x === 300 || x === 90_000 })
  expect(ends(inView.items)).toEqual([300, 300])
  expect(inView.far.length).toBe(999)
})

test('in view: of few all are there, wherever the view is', () => {
  const camera = new Camera()
  camera.resize(1000, 800)
  const squares = [{ x: 90_000, y: 0, width: 100, height: 100 }]
  const inView = new InView({
    camera,
    all: () => squares,
    boundsOf: (square) => square,
    keyOf: ({ x }) => String(x),
    mountAll: 200,
  })
  expect(inView.items).toBe(squares)
})

test('in view: for the first picture just what is seen, however few there are, and all that is near once it is painted', () => {
  let isFirst = true
  const few = row({ isFirstPicture: () => isFirst, mountAll: 1000 })
  const many = row({ isFirstPicture: () => isFirst })
  expect(ends(few.inView.items)).toEqual([0, 900])
  expect(ends(many.inView.items)).toEqual([0, 900])
  isFirst = false
  few.camera.panBy(-1, 0)
  many.camera.panBy(-1, 0)
  expect(ends(few.inView.items)).toEqual([0, 99_900])
  expect(ends(many.inView.items)).toEqual([0, 1300])
})
