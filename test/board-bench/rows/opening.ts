import { SIZES } from '../support/board-plan.ts'
import { bestPeerTimes } from '../support/figures.ts'
import type { Row } from './row.ts'

export const scripts: Row = {
  name: 'scripts',
  title: 'JavaScript until the board is painted, brotli',
  unit: 'KiB',
  sizes: [200],
  target: () => ({ factor: 0.45, of: 'excalidraw' }),
  measure: ({ scriptBytes }) => scriptBytes / 1024,
}

export const painted: Row = {
  name: 'painted',
  title: 'board painted, processor 4x slower',
  unit: 'ms',
  sizes: SIZES,
  target: () => bestPeerTimes(0.9),
  measure: ({ paintedMs }) => paintedMs,
}
