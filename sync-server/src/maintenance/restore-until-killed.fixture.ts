import { beforeEachStep } from './restore-steps.fixture.ts'
import { restore } from './restore.ts'

/** Restores `backup` over `database`, and is killed before its `last` step. */
const [backup = '', database = '', last = ''] = process.argv.slice(2)
let left = Number(last)
beforeEachStep(() => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL')
})
await restore(backup, database, new Date())
