import { run } from '../src/index.ts'
import { buildWebIfStale } from './build-web.ts'

/** `pnpm start`: builds what is out of date, then serves everything on one port. */
if (await buildWebIfStale()) await run(process.env)
else {
  process.stderr.write('The web client could not be built\n')
  process.exitCode = 1
}
