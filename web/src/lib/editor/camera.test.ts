import { expect, test, vi } from 'vitest'
import { Camera, LEAST_ZOOM, MOST_ZOOM } from './camera.svelte.ts'

function cameraOf(width = 1000, height = 800): Camera {
  const camera = new Camera()
  camera.resize(width, height)
  return camera
}

test('zoomTo: around a point, that point of the board stays where it is', () => {
  const camera = cameraOf()
  camera.panBy(37, -12)
  const at = { x: 420, y: 333 }
  const before = camera.toBoard(at)
  camera.zoomTo(2.4, at)
  expect(camera.toBoard(at).x).toBeCloseTo(before.x)
  expect(camera.toBoard(at).y).toBeCloseTo(before.y)
})

test('zoomTo: beyond the bounds, stops at them', () => {
  const camera = cameraOf()
  camera.zoomTo(1000)
  expect(camera.zoom).toBe(MOST_ZOOM)
  camera.zoomTo(0)
  expect(camera.zoom).toBe(LEAST_ZOOM)
})

test('zoomBy: bit by bit, what is drawn anew for it waits until the gesture has ended, however long a frame takes', () => {
  vi.useFakeTimers()
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal(
    'cancelAnimationFrame',
    (frame: number) => void frames.fill(() => undefined, frame - 1, frame),
  )
  try {
    const camera = cameraOf()
    camera.zoomBy(0.5, { x: 0, y: 0 })
    camera.zoomBy(0.5, { x: 0, y: 0 })
    expect([camera.zoom, camera.restingZoom, camera.isZooming]).toEqual([0.25, 1, true])
    vi.advanceTimersByTime(5000)
    expect(camera.isZooming).toBe(true)
    camera.zoomBy(1, { x: 0, y: 0 })
    frames[0]?.()
    vi.advanceTimersByTime(100)
    expect(camera.isZooming).toBe(true)
    frames[1]?.()
    vi.advanceTimersByTime(100)
    expect([camera.zoom, camera.restingZoom, camera.isZooming]).toEqual([0.25, 0.25, false])
    camera.zoomTo(2)
    expect([camera.restingZoom, camera.isZooming]).toEqual([2, false])
  } finally {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

test('fit: with a panel over the right, the whole rectangle lies beside it', () => {
  const camera = cameraOf()
  camera.cover({ top: 10, right: 320, bottom: 10, left: 76 })
  const rect = { x: -50, y: 100, width: 3000, height: 900 }
  camera.fit(rect)
  const from = camera.toCanvas(rect)
  const to = camera.toCanvas({ x: rect.x + rect.width, y: rect.y + rect.height })
  expect(from.x).toBeGreaterThanOrEqual(76 - 0.001)
  expect(to.x).toBeLessThanOrEqual(1000 - 320 + 0.001)
  expect(from.y).toBeGreaterThanOrEqual(10 - 0.001)
  expect(to.y).toBeLessThanOrEqual(800 - 10 + 0.001)
})

test('reveal: what is in view already, does not move', () => {
  const camera = cameraOf()
  camera.reveal({ x: 100, y: 100, width: 50, height: 50 })
  expect([camera.x, camera.y]).toEqual([0, 0])
})

test('reveal: a card under the panel, comes out from under it', () => {
  const camera = cameraOf()
  camera.cover({ top: 0, right: 320, bottom: 0, left: 0 })
  const card = { x: 800, y: 100, width: 150, height: 60 }
  camera.reveal(card)
  expect(camera.toCanvas(card).x + card.width).toBeLessThanOrEqual(1000 - 320)
})
