import { randomUUID } from 'node:crypto'
import { freePort } from '../support/free-port.ts'
import { ServerProcess } from '../support/server-process.ts'
import type { System } from './system.ts'
import { hocuspocusWire } from './wire.ts'

const ENTRY = new URL('../peers/hocuspocus.mjs', import.meta.url)

export const hocuspocus: System = {
  name: 'hocuspocus',
  isPeer: true,
  keeps: true,
  settings:
    '4.7.0 with its SQLite extension; timeout 60 -> 600 s; better-sqlite3 as ours; storing after 2 to 10 s, as it comes',
  async start(folder) {
    const port = String(await freePort())
    const process = await ServerProcess.start(ENTRY, { PORT: port, DATA_DIR: folder })
    return {
      process,
      address: `ws://127.0.0.1:${port}`,
      async makeRoom(people) {
        const wire = hocuspocusWire(randomUUID())
        return { path: '/', wire, isEmpty: true, people: Array.from({ length: people }, () => ({})) }
      },
    }
  },
}
