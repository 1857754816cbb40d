import { SIZES } from '../support/board-plan.ts'
import { bestPeerTimes } from '../support/figures.ts'
import type { Row } from './row.ts'

export const scripts: Row = {
  name: 'scripts',
  title: 'JavaScript until the board can be used, brotli',
  unit: 'KiB',
  sizes: [200],
  target: () => ({ factor: 0.45, of: 'excalidraw' }),
  measure: ({ scriptBytes }) => scriptBytes / 1024,
}

/** All of the first view, cards and links. Ours is the picture that the server draws; `usable` says what comes after it. */
export const painted: Row = {
  name: 'painted',
  title: 'board (ours: its picture) painted, processor 4x slower',
  unit: 'ms',
  sizes: SIZES,
  target: () => bestPeerTimes(0.9),
  measure: ({ paintedMs }) => paintedMs,
}

/** The live board of each, ours too: no target is set for it. */
export const usable: Row = {
  name: 'usable',
  title: 'board that can be used, processor 4x slower',
  unit: 'ms',
  sizes: SIZES,
  target: () => undefined,
  measure: ({ usableMs }) => usableMs,
}
