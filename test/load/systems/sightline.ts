import manifest from '../../../package.json' with { type: 'json' }
import { freePort } from '../support/free-port.ts'
import { ServerProcess } from '../support/server-process.ts'
import type { Room, System } from './system.ts'
import { plainWire } from './wire.ts'

const ENTRY = new URL('../../../sync-server/bin/start.js', import.meta.url)

/** As `pnpm start` starts it. */
const NODE_ARGUMENTS = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'))

/** One client of a load sends what a hundred would, and one address opens thousands of sockets. */
const RAISED = {
  INBOUND_FRAMES_PER_S: '100000',
  INBOUND_BYTES_PER_S: '100000000',
  PERSON_CONNECTIONS: '10000',
  ADDRESS_CONNECTIONS: '10000',
} as const

/** As in production: real sign-ins, rights and roles, and every edit on disk before anybody gets it. */
export const sightline: System = {
  name: 'sightline',
  isPeer: false,
  keeps: true,
  settings: Object.entries(RAISED)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
  async start(folder) {
    const port = String(await freePort())
    const env = { PORT: port, DATA_DIR: folder, LOG_LEVEL: 'warn', ...RAISED }
    const process = await ServerProcess.start(ENTRY, env, NODE_ARGUMENTS)
    const guests: Guest[] = []
    return {
      process,
      address: `ws://127.0.0.1:${port}`,
      makeRoom: (people) => makeRoom(`http://127.0.0.1:${port}`, guests, people),
    }
  },
}

interface Guest {
  readonly cookie: string
}

/** The first of the people owns the room, the others came by a link that lets them edit. */
async function makeRoom(address: string, guests: Guest[], people: number): Promise<Room> {
  const owner = await newGuest(address)
  const { id } = await post(address, '/api/blueprints', { title: 'A board', template: 'blank' }, owner)
  if (people > 1) await invite(address, owner, String(id), guests, people - 1)
  const members = [owner, ...guests.slice(0, people - 1)]
  return {
    path: `/sync/${String(id)}`,
    wire: plainWire,
    isEmpty: false,
    people: members.map(({ cookie }) => ({ cookie })),
  }
}

async function invite(
  address: string,
  owner: Guest,
  blueprintId: string,
  guests: Guest[],
  count: number,
): Promise<void> {
  const path = `/api/blueprints/${blueprintId}/share-links`
  const { token } = await post(address, path, { role: 'editor' }, owner)
  for (let guest = 0; guest < count; guest++) {
    const known = (guests[guest] ??= await newGuest(address))
    await post(address, `/api/share/${String(token)}`, {}, known)
  }
}

async function newGuest(address: string): Promise<Guest> {
  const reply = await send(address, '/api/guests', { name: 'Guest' })
  return { cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

async function post(
  address: string,
  path: string,
  body: unknown,
  { cookie }: Guest,
): Promise<Readonly<Record<string, unknown>>> {
  const reply = await send(address, path, body, { cookie })
  return (await reply.json()) as Readonly<Record<string, unknown>>
}

async function send(
  address: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const reply = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!reply.ok) throw new Error(`POST ${path}: ${reply.status} ${await reply.text()}`)
  return reply
}
