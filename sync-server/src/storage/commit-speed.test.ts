import { expect, test } from 'vitest'
import { createLogger } from '../kernel/logger.ts'
import { CommitSpeed } from './commit-speed.ts'

/** Commits that take as long as they are told, by a clock that only they move. */
function setUp(slowMs = 20) {
  const lines: string[] = []
  let now = 0
  const clock = { now: () => now, after: () => () => undefined }
  const logger = createLogger('warn', { write: (line) => void lines.push(line) })
  const speed = new CommitSpeed({ clock, logger, slowMs })
  const wait = (ms: number): void => void (now += ms)
  async function commits(...durationsMs: readonly number[]): Promise<void> {
    const rest = [...durationsMs]
    for (const _ of durationsMs) {
      const log = speed.watch({
        append: async () => wait(rest.shift() ?? 0),
        load: async () => undefined,
        saveSnapshot: async () => true,
      })
      await log.append({
        blueprintId: 'b',
        epoch: 1,
        seq: 1,
        bytes: Uint8Array.of(0, 0),
        people: [],
        owners: [],
        at: 0,
      })
    }
  }
  return { speed, lines, wait, commits }
}

test('commit speed: half of the commits take longer than they should, a warning with the median', async () => {
  const { commits, lines } = setUp()
  await commits(1, 1, 1, 1, 21, 40, 40, 40, 40)
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { medianMs: 21, slowMs: 20, msg: 'commits are slow' },
  ])
})

test('commit speed: a few slow ones among quick ones, no warning', async () => {
  const { commits, lines } = setUp()
  await commits(500, 500, 500, 500, 20, 1, 1, 1, 1)
  expect(lines).toEqual([])
})

test('commit speed: it stays slow, one warning a minute', async () => {
  const { commits, lines, wait } = setUp()
  const slow = Array<number>(9).fill(100)
  await commits(...slow, ...slow)
  expect(lines).toHaveLength(1)
  wait(60_000)
  await commits(...slow)
  expect(lines).toHaveLength(2)
})

test('commit speed: tried at the start, before anybody edits', async () => {
  const { speed, lines, wait } = setUp()
  await speed.try({ write: async () => wait(30) })
  expect(lines).toHaveLength(1)
})
