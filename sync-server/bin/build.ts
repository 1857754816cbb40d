import { buildServerIfStale } from './build-server.ts'
import { buildWebIfStale } from './build-web.ts'

/** `pnpm build`: the server and the web client, each when it is out of date. */
if (!(await buildServerIfStale()) || !(await buildWebIfStale())) process.exitCode = 1
