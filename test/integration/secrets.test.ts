import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

test('secrets: neither in the database file nor in the log, and the log holds no content either (S-01, S-18, S-19)', async () => {
  const server = await startTestServer()
  const canary = 'canary-7391'
  const ana = new TestPerson(server.address)
  const account = {
    email: `${canary}-mail@example.org`,
    password: `${canary}-password`,
    name: `${canary}-name`,
  }
  await ana.expect(201, 'POST', '/api/accounts', { body: account })
  const id = await ana.createBlueprint(`${canary}-title`)
  const link = await ana.share(id, 'editor')
  const gus = new TestPerson(server.address)
  await gus.expect(200, 'POST', `/api/share/${link.token}`, { body: { name: `${canary}-guest` } })
  await gus.call('GET', `/s/${link.token}`)
  await gus.call('GET', `/api/share/${link.token}`)
  await gus.call('POST', '/api/sessions', { body: { email: account.email, password: `${canary}-wrong` } })
  await gus.call('PATCH', `/api/blueprints/${id}`, { body: { title: `${canary}-${'x'.repeat(300)}` } })
  await gus.call('POST', '/api/imports', { body: { [`${canary}-field`]: 1 } })
  const client = await StockClient.connect(gus, id)
  client.setTitle(`${canary}-edit`)
  await client.fence()
  client.stop()
  await server.close()

  const secrets = [link.token, ana.cookie, gus.cookie].map((secret) => secret.replace(/^sightline=/u, ''))
  expect(secrets.map((secret) => secret.length)).toEqual([43, 43, 43])
  const stored = readFileSync(server.databaseFile)
  const logged = server.logLines.join('')
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([])
  expect(stored.includes(account.password)).toBe(false)
  expect(stored.includes(`${canary}-edit`)).toBe(true)
  expect(server.logLines.length).toBeGreaterThan(5)
  expect([...secrets, canary].filter((secret) => logged.includes(secret))).toEqual([])
  expect(logged).toContain('/api/share/:token')
})
