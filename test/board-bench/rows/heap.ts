import { SIZES } from '../support/board-plan.ts'
import { bestPeerTimes } from '../support/figures.ts'
import type { Row } from './row.ts'

/** What the page keeps of its own objects, after all garbage was collected. */
export const heap: Row = {
  name: 'heap',
  title: 'JavaScript heap',
  unit: 'MiB',
  sizes: SIZES,
  target: () => bestPeerTimes(1.5),
  async measure({ cdp }) {
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
    return bytes / 2 ** 20
  },
}
