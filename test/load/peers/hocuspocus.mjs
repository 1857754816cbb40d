import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

/** Everything as it comes, but that an idle client is not sent away. */
const server = new Server({
  address: process.env['HOST'],
  port: Number(process.env['PORT']),
  quiet: true,
  timeout: 600_000,
  extensions: [new SQLite({ database: join(process.env['DATA_DIR'] ?? '.', 'hocuspocus.db') })],
})

await server.listen()
process.stdout.write('hocuspocus is ready\n')
