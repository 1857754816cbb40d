import { randomUUID } from 'node:crypto'
import { freePort } from '../support/free-port.ts'
import { ServerProcess } from '../support/server-process.ts'
import type { System } from './system.ts'
import { plainWire } from './wire.ts'

const ENTRY = new URL('../peers/relay.mjs', import.meta.url)

export const relay: System = {
  name: 'bare relay',
  isPeer: false,
  keeps: false,
  settings: 'forwards frames and knows nothing; for orientation',
  async start() {
    const port = String(await freePort())
    const process = await ServerProcess.start(ENTRY, { PORT: port })
    return {
      process,
      address: `ws://127.0.0.1:${port}`,
      async makeRoom(people) {
        return {
          path: `/${randomUUID()}`,
          wire: { ...plainWire, hello: () => [] },
          isEmpty: true,
          people: Array.from({ length: people }, () => ({})),
        }
      },
    }
  },
}
