import { buildWebIfStale } from './build-web.ts'

/** `pnpm build`: the web client, when it is out of date. */
if (!(await buildWebIfStale())) process.exitCode = 1
