import { expect, test } from 'vitest'
import { CameraFlight } from './camera-flight.ts'
import { Camera } from './camera.svelte.ts'
import type { Rect } from './geometry.ts'

const WINDOWS = [
  { width: 1_600, height: 1_000 },
  { width: 900, height: 700 },
  { width: 1_100, height: 480 },
  { width: 640, height: 1_100 },
]
const INSETS = [
  { top: 16, right: 16, bottom: 64, left: 76 },
  { top: 108, right: 216, bottom: 64, left: 76 },
]
const POSES = [
  { x: 76, y: 16, zoom: 1 },
  { x: -840, y: 130, zoom: 1.6 },
  { x: 300, y: -220, zoom: 0.5 },
]

function cameraOf(
  { width, height }: { width: number; height: number },
  insets: Camera['insets'] | undefined,
): Camera {
  const camera = new Camera()
  camera.resize(width, height)
  if (insets) camera.cover(insets)
  return camera
}

function holds(outer: Rect, inner: Rect): boolean {
  const give = 1e-6 * Math.max(outer.width, outer.height)
  return (
    outer.x <= inner.x + give &&
    outer.y <= inner.y + give &&
    outer.x + outer.width >= inner.x + inner.width - give &&
    outer.y + outer.height >= inner.y + inner.height - give
  )
}

test('following: whatever the two windows measure, one sees all that the other sees', () => {
  const unseen: unknown[] = []
  for (const theirs of WINDOWS) {
    for (const ours of WINDOWS) {
      for (const [at, pose] of POSES.entries()) {
        const [theirSides, ourSides] = at % 2 === 0 ? INSETS : INSETS.toReversed()
        const leader = cameraOf(theirs, theirSides)
        leader.stand(pose)
        const follower = cameraOf(ours, ourSides)
        new CameraFlight(follower).fly(leader.clearView, { durationMs: 0 })
        if (!holds(follower.clearView, leader.clearView)) unseen.push([theirs, ours, pose])
      }
    }
  }
  expect(unseen).toEqual([])
})

test('a camera: being led is no move of its own, panning and fitting are', () => {
  const camera = cameraOf({ width: 1_000, height: 800 }, undefined)
  let moves = 0
  const stop = camera.onMoved(() => (moves += 1))
  new CameraFlight(camera).fly({ x: 0, y: 0, width: 100, height: 100 }, { durationMs: 0 })
  expect(moves).toBe(0)
  camera.panBy(3, 4)
  camera.fit({ x: 0, y: 0, width: 10, height: 10 })
  expect(moves).toBe(2)
  stop()
  camera.panBy(1, 1)
  expect(moves).toBe(2)
})
