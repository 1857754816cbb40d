import { randomUUID } from 'node:crypto'
import { freePort } from '../support/free-port.ts'
import { ServerProcess } from '../support/server-process.ts'
import type { System } from './system.ts'
import { plainWire } from './wire.ts'

const ENTRY = new URL('../peers/y-websocket.mjs', import.meta.url)

export const yWebsocket: System = {
  name: 'y-websocket',
  isPeer: true,
  keeps: true,
  settings: '@y/websocket-server 0.1.1 with y-leveldb, as it comes; it has no limits to raise',
  async start(folder) {
    const port = String(await freePort())
    const process = await ServerProcess.start(ENTRY, { PORT: port, YPERSISTENCE: folder })
    return {
      process,
      address: `ws://127.0.0.1:${port}`,
      async makeRoom(people) {
        return {
          path: `/${randomUUID()}`,
          wire: plainWire,
          isEmpty: true,
          people: Array.from({ length: people }, () => ({})),
        }
      },
    }
  },
}
