import { join } from 'node:path'
import { seededRandom, seedOfRun } from '@sightline/testkit'
import { expect, test, type TestContext } from 'vitest'
import { freePort, ready, spawnServer, type ServerProcess } from '../integration/support/server-process.ts'
import { until } from '../integration/support/until.ts'
import { Crew } from './support/crew.ts'
import { SmallDisk } from './support/small-disk.ts'
import { nothing } from './support/vouched.ts'

const seed = seedOfRun(process.env['SEED'])

interface Filling {
  readonly disk: SmallDisk
  readonly env: Readonly<Record<string, string>>
  readonly server: ServerProcess
  readonly crew: Crew
}

/** A server whose disk got full while a crew was writing; all of them were told. */
async function fillUp({ skip }: TestContext): Promise<Filling> {
  const disk = SmallDisk.mount(8) ?? skip('this machine does not let us mount a small file system')
  const env = { PORT: await freePort(), DATA_DIR: disk.folder }
  const server = spawnServer(env)
  await ready(server)
  const crew = await Crew.start({
    address: server.address,
    databaseFile: join(disk.folder, 'sightline.db'),
    writers: 3,
    editsPerS: 200,
    random: seededRandom(seed),
  })
  await crew.writes()
  disk.fill()
  await until('all were told', () => crew.writers.every(({ client }) => client.closeCodes.includes(4503)))
  return { disk, env, server, crew }
}

async function status(server: ServerProcess, path: string): Promise<number> {
  return (await fetch(`${server.address}${path}`)).status
}

test(`the disk is really full: nothing is acknowledged and nothing gathers, and when there is room again it heals by itself (T-15), seed ${seed}`, async (context) => {
  const { disk, server, crew } = await fillUp(context)
  await until('it is not ready', async () => (await status(server, '/readyz')) === 503)
  expect(await status(server, '/healthz')).toBe(200)
  const fenced = crew.writers.map(({ client }) => client.fenced)
  for (const writer of crew.writers) for (let edit = 0; edit < 20; edit++) writer.edit()
  const refusals = crew.writers.map(({ client }) => client.closeCodes.length + 5)
  await until('they tried again', () =>
    crew.writers.every(({ client }, index) => client.closeCodes.length >= (refusals[index] ?? 0)),
  )
  expect(crew.writers.map(({ client }) => client.fenced)).toEqual(fenced)
  await until('nothing is kept', async () => (await gauges(server)).every((value) => value === 0))
  expect(crew.missing()).toEqual(nothing)

  disk.free()
  await crew.converge()
  expect(crew.missing()).toEqual(nothing)
  expect(await status(server, '/readyz')).toBe(200)
})

test(`SIGTERM while the disk is full: it ends with code 1 and names the blueprint, and with room again nothing is missing (T-14), seed ${seed}`, async (context) => {
  const { disk, env, server, crew } = await fillUp(context)
  server.signal('SIGTERM')
  expect(await server.exited()).toBe(1)
  expect(server.output()).toContain(`"blueprintIds":["${crew.blueprintId}"]`)
  expect(server.output()).not.toContain('not closed in time')
  expect(crew.missing()).toEqual(nothing)

  disk.free()
  await ready(spawnServer(env))
  await crew.converge()
})

/** What may not gather: sockets, open blueprints, and bytes that wait for the disk. */
async function gauges(server: ServerProcess): Promise<readonly number[]> {
  const text = await (await fetch(`${server.address}/metrics`)).text()
  const found = [...text.matchAll(/^sightline_(?:connections|rooms|queue_bytes) (\d+)$/gmu)]
  expect(found).toHaveLength(3)
  return found.map(([, value]) => Number(value))
}
