import { cpus, loadavg } from 'node:os'
import { removeFolders } from '../load/support/folder.ts'
import { repetitions } from '../load/support/repeat.ts'
import { growthOf } from './growth.ts'
import { drag } from './rows/drag.ts'
import { heap } from './rows/heap.ts'
import { input } from './rows/input.ts'
import { painted, scripts, usable } from './rows/opening.ts'
import { pan } from './rows/pan.ts'
import { remote } from './rows/remote.ts'
import type { Row } from './rows/row.ts'
import { zoom } from './rows/zoom.ts'
import { SIZES, type Size } from './support/board-plan.ts'
import { buildPeers } from './support/build-peers.ts'
import type { Figures } from './support/figures.ts'
import type { OpenBoard } from './support/open-board.ts'
import { profiled } from './support/profiled.ts'
import { Results } from './support/results.ts'
import { tableOf, verdictOn } from './table.ts'
import type { Verdict } from './table.ts'
import { Home } from './systems/home.ts'
import { PeerPages } from './systems/peers.ts'
import type { System } from './systems/system.ts'

/** In the order in which they are done. `pnpm bench:board` measures all of them, `pnpm bench:board NAME` one. */
const ROWS: readonly Row[] = [scripts, painted, usable, heap, pan, zoom, drag, input, remote]
/** What is out of view should hardly count here. */
const STEADY: readonly Row[] = [pan, drag, input]

const named = process.argv.slice(2).filter((argument) => argument !== '--')
const unknown = named.filter((name) => !ROWS.some((row) => row.name === name))
if (unknown.length > 0) {
  process.stderr.write(`No row ${unknown.join(', ')}; there are ${ROWS.map(({ name }) => name).join(', ')}\n`)
  process.exit(1)
}
const wanted = ROWS.filter(({ name }) => named.length === 0 || named.includes(name))
/** `CARDS=5000` measures that size alone. */
const cards = process.env['CARDS']?.split(',')
const sizes = SIZES.filter((size) => cards?.includes(String(size)) ?? true)

buildPeers()
const home = await Home.start()
const peers = await PeerPages.start(home.scenes)
const systems = [home.system, ...peers.systems]
const names = systems.map(({ name }) => name)
const results = new Results()
const found: { readonly what: string; readonly verdict: Verdict | undefined }[] = []
try {
  introduce()
  for (const size of sizes) {
    const rows = wanted.filter((row) => row.sizes.includes(size))
    print(`\n${size} cards, ${size / 2} links (load of the machine before: ${loadavg()[0]?.toFixed(1)})`)
    await measure(rows, size)
    show(
      `at ${size}`,
      rows.map((row) => results.line(row, size, names)),
    )
  }
  const steady = sizes.length === SIZES.length ? STEADY.filter((row) => wanted.includes(row)) : []
  const growth = steady.map((row) => growthOf(results.line(row, 1000, names), results.line(row, 5000, names)))
  if (growth.length > 0) {
    print('\nGrowth from 1,000 cards to 5,000')
    show('growth', growth)
  }
  conclude()
} finally {
  peers.stop()
  await home.stop()
  removeFolders()
}

function introduce(): void {
  print(`${cpus().length} cores (${cpus()[0]?.model}), Chromium without a GPU, median of ${repetitions}`)
  for (const { name, settings } of systems) print(`${name}: ${settings}`)
}

/** The systems in turn, so that what disturbs the machine disturbs all of them. */
async function measure(rows: readonly Row[], size: Size): Promise<void> {
  if (rows.length === 0) return
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const system of systems) await measureOn(system, rows, size)
  }
}

/** A system that cannot do something is left out from there on, and it is said why. */
async function measureOn(system: System, rows: readonly Row[], size: Size): Promise<void> {
  let board: OpenBoard | undefined
  try {
    board = await system.open(size)
    for (const row of rows) results.add(row, size, system.name, await figure(board, system, row))
  } catch (error) {
    print(`${system.name} goes no further: ${String(error)}`)
  } finally {
    await board?.close()
  }
}

async function figure(board: OpenBoard, system: System, row: Row): Promise<number> {
  const name = `${system.name}-${row.name}-${board.size}`
  const value = await profiled(board, name, () => row.measure(board, system))
  board.assertSound()
  process.stderr.write(`${name}: ${value.toFixed(1)} ${row.unit}\n`)
  return value
}

function show(where: string, lines: readonly Figures[]): void {
  print(tableOf(lines, systems))
  found.push(...lines.map((line) => ({ what: `${line.what}, ${where}`, verdict: verdictOn(line, systems) })))
}

function conclude(): void {
  const namesOf = (wanted: Verdict): string =>
    found.flatMap(({ what, verdict }) => (verdict === wanted ? [what] : [])).join('; ')
  const [missed, tooMuch] = [namesOf('NO'), namesOf('below bare')]
  print(`\n${missed === '' ? 'Every target that can be is reached' : `Missed: ${missed}`}`)
  if (tooMuch !== '') print(`Below what bare elements take: ${tooMuch}`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
