import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CAST, castOf, rightOf, type CastName } from './support/cast.ts'
import {
  fileForm,
  HTTP_ROUTES,
  requestOf,
  titleOf,
  type RouteRow,
  type Scene,
} from './support/http-routes.ts'
import { storedHash } from './support/stored-hash.ts'
import { TestPerson, type Reply } from './support/test-person.ts'
import { makeFolder, startTestServer, type TestServer } from './support/test-server.ts'

const ACCOUNT = { email: 'known@example.org', password: 'correct horse' }

async function setUp(): Promise<TestServer> {
  const webFolder = makeFolder()
  writeFileSync(join(webFolder, '200.html'), '<!doctype html>')
  const server = await startTestServer({ webFolder, pictureProgram: join(webFolder, 'none.js') })
  await TestPerson.account(server.address, ACCOUNT.email, 'Known')
  return server
}

let made = 0

async function makeScene(server: TestServer): Promise<Scene> {
  const owner = await TestPerson.account(server.address, `ana${(made += 1)}@example.org`, 'Ana')
  const id = await owner.createBlueprint('Kept')
  const cast = await castOf(owner, id)
  const member = await owner.invite(id, 'editor')
  const outsider = await TestPerson.guest(server.address)
  const { id: linkId, token } = await owner.share(id, 'viewer')
  const { id: assetId } = await owner.expect(201, 'POST', `/api/blueprints/${id}/assets`, {
    body: fileForm('%PDF-1.7', 'old.pdf'),
  })
  await owner.expect(201, 'POST', `/api/blueprints/${id}/threads`, {
    body: { id: `thread-${(made += 1)}`, anchor: { x: 0, y: 0 }, body: 'Why?' },
  })
  const threadId = `thread-${made}`
  const { id: voteId } = await owner.expect(201, 'POST', `/api/blueprints/${id}/votes`, {
    body: { title: 'First', dotsEach: 3, targets: 'both' },
  })
  // Somebody is noted as seen by the first request, which is no denied one then.
  for (const name of CAST) if (name !== 'signed out') await cast[name].id()
  const { teamId, mateId, invitationId, invitation } = await teamOf(owner, cast)
  const [memberId, outsiderId] = [await member.id(), await outsider.id()]
  return {
    id,
    cast,
    linkId,
    assetId: String(assetId),
    threadId,
    voteId: String(voteId),
    token,
    teamId,
    mateId,
    invitationId,
    invitation,
    memberId,
    outsiderId,
    account: ACCOUNT,
    next: () => (made += 1),
  }
}

/** A team in which the cast has the roles that it has in the blueprint, with a mate apart from the cast. */
async function teamOf(owner: TestPerson, cast: Scene['cast']) {
  const teamId = await owner.createTeam()
  for (const name of ['editor', 'commenter', 'viewer'] as const) {
    await owner.inviteToTeam(teamId, name, cast[name])
  }
  await owner.inviteToTeam(teamId, 'viewer', cast['link viewer'])
  const mate = await owner.inviteToTeam(teamId, 'viewer')
  const { id, token } = await owner.expect(201, 'POST', `/api/teams/${teamId}/invitations`, {
    body: { role: 'viewer' },
  })
  return { teamId, mateId: await mate.id(), invitationId: String(id), invitation: String(token) }
}

async function ask(
  row: RouteRow,
  scene: Scene,
  name: CastName,
  { id, body = row.body?.(scene) }: { readonly id?: string; readonly body?: unknown } = {},
): Promise<Reply> {
  const person = scene.cast[name]
  const callerId = name === 'signed out' ? 'nobody' : await person.id()
  const { method, path } = requestOf(row, scene, callerId, id)
  return person.call(method, path, body === undefined ? {} : { body })
}

test('the table of routes: it names each one that the server has, and no other (T-46)', async () => {
  const server = await setUp()
  expect(new Set(HTTP_ROUTES.map(({ route }) => route))).toEqual(new Set(server.routes))
})

test('every role on every route: what is denied changes nothing (S-08, T-46)', async () => {
  const server = await setUp()
  const outcomes: unknown[] = []
  const expected: unknown[] = []
  const forReading = await makeScene(server)
  for (const row of HTTP_ROUTES) {
    const scene = row.route.startsWith('GET') ? forReading : await makeScene(server)
    // The owner comes last, since what the owner does may be the end of the blueprint.
    for (const name of CAST.toReversed()) {
      const before = storedHash(server.databaseFile, scene.id)
      const { status } = await ask(row, scene, name)
      const changed = status >= 400 && storedHash(server.databaseFile, scene.id) !== before
      outcomes.push([titleOf(row), name, status, changed])
      expected.push([titleOf(row), name, statusFor(row, name), false])
    }
  }
  expect(outcomes).toEqual(expected)
})

test('every role on every route with a body that makes no sense: refused, and nothing changes (T-46)', async () => {
  const server = await setUp()
  const passed: unknown[] = []
  const scene = await makeScene(server)
  const before = storedHash(server.databaseFile, scene.id)
  for (const row of HTTP_ROUTES.filter(({ badBody }) => badBody !== undefined)) {
    for (const name of CAST) {
      for (const body of [row.badBody, 'text', null]) {
        const { status } = await ask(row, scene, name, { body })
        if (status < 400 || status >= 500) passed.push([titleOf(row), name, body, status])
      }
    }
  }
  expect(passed).toEqual([])
  expect(storedHash(server.databaseFile, scene.id)).toBe(before)
})

const OF_A_BLUEPRINT = HTTP_ROUTES.filter(({ route }) => route.includes(':id'))

test('every route of a blueprint: one that does not exist, one that is hidden and one in the bin look the same (S-23)', async () => {
  const server = await setUp()
  const different: unknown[] = []
  const [open, binned] = [await makeScene(server), await makeScene(server)]
  await binned.cast.owner.expect(204, 'DELETE', `/api/blueprints/${binned.id}`)
  for (const row of OF_A_BLUEPRINT) {
    const absent = appearance(await ask(row, open, 'stranger', { id: 'A'.repeat(22) }))
    expect(absent).toMatchObject({ status: 404, body: { error: { code: 'notFound' } } })
    const replies = [['stranger', 'hidden', await ask(row, open, 'stranger')]] as [string, string, Reply][]
    for (const name of CAST.filter((each) => !['owner', 'signed out'].includes(each))) {
      replies.push([name, 'in the bin', await ask(row, binned, name)])
    }
    for (const [name, which, reply] of replies) {
      const seen = appearance(reply)
      if (JSON.stringify(seen) !== JSON.stringify(absent)) different.push([titleOf(row), name, which, seen])
    }
  }
  expect(different).toEqual([])
})

test('every route of a blueprint in the bin: its owner may look, take it out or erase it, and no more', async () => {
  const server = await setUp()
  const outcomes: unknown[] = []
  for (const row of OF_A_BLUEPRINT) {
    const scene = await makeScene(server)
    await scene.cast.owner.expect(204, 'DELETE', `/api/blueprints/${scene.id}`)
    outcomes.push([titleOf(row), (await ask(row, scene, 'owner')).status])
  }
  expect(outcomes).toEqual(OF_A_BLUEPRINT.map((row) => [titleOf(row), row.ownerInBin ?? 404]))
})

test('share links: an unknown, a revoked and one to a blueprint in the bin look the same (S-23)', async () => {
  const server = await setUp()
  const [revoked, binned] = [await makeScene(server), await makeScene(server)]
  await revoked.cast.owner.expect(204, 'DELETE', `/api/share-links/${revoked.linkId}`)
  await binned.cast.owner.expect(204, 'DELETE', `/api/blueprints/${binned.id}`)
  const unknown = { ...binned, token: 'A'.repeat(43) }
  for (const row of HTTP_ROUTES.filter(({ route }) => route.endsWith(':token'))) {
    const replies = await Promise.all([unknown, revoked, binned].map((scene) => ask(row, scene, 'stranger')))
    const [first, ...others] = replies.map(appearance)
    expect(first).toMatchObject({ status: 404 })
    expect(others, titleOf(row)).toEqual([first, first])
  }
})

function statusFor({ statuses, commenter }: RouteRow, name: CastName): number {
  const [owns, writes, reads, stranger, signedOut] = statuses
  if (name === 'commenter') return commenter ?? reads
  if (name === 'signed out') return signedOut
  return { owns, writes, reads, nothing: stranger }[rightOf(name)]
}

/** All that a caller can tell replies apart by. */
function appearance({ status, body, headers }: Reply): object {
  const kept = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
  return { status, body, headers: kept }
}
