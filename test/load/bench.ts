import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { coldOpen } from './rows/cold-open.ts'
import { compactionDelay } from './rows/compaction-delay.ts'
import { disk } from './rows/disk.ts'
import { latency } from './rows/latency.ts'
import { throughput } from './rows/throughput.ts'
import { roomMemory } from './rows/room-memory.ts'
import type { Row } from './rows/row.ts'
import type { Figures } from './support/figures.ts'
import { removeFolders } from './support/folder.ts'
import { installPeers } from './support/install-peers.ts'
import { repetitions } from './support/repeat.ts'
import { SYSTEMS } from './systems/all.ts'
import { isReached, tableOf } from './table.ts'

/** `pnpm bench:sync` measures everything, `pnpm bench:sync NAME` one row of it. */
const ROWS: readonly Row[] = [throughput, latency, coldOpen, disk, roomMemory, compactionDelay]

const wanted = process.argv.slice(2).filter((argument) => argument !== '--')
const unknown = wanted.filter((name) => !ROWS.some((row) => row.name === name))
if (unknown.length > 0) {
  process.stderr.write(`No row ${unknown.join(', ')}; there are ${ROWS.map(({ name }) => name).join(', ')}\n`)
  process.exit(1)
}

installPeers(fileURLToPath(new URL('peers', import.meta.url)))
print(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, median of ${repetitions}`)
for (const { name, settings } of SYSTEMS) print(`${name}: ${settings}`)
const all: Figures[] = []
try {
  for (const row of ROWS) {
    if (wanted.length > 0 && !wanted.includes(row.name)) continue
    print(`\n${row.title} (load of the machine before: ${loadavg()[0]?.toFixed(1)})`)
    const lines = await row.measure()
    print(tableOf(lines))
    all.push(...lines)
  }
} finally {
  removeFolders()
}
const missed = all.filter((line) => isReached(line) === false)
print(
  `\n${missed.length === 0 ? 'Every target is reached' : `Missed: ${missed.map(({ what }) => what).join('; ')}`}`,
)

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
