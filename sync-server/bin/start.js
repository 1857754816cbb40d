import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * `pnpm start`: builds what is out of date, then serves everything on one port. Building is left to a process of its
 * own, so that nothing of it stays in memory.
 */
const built = spawnSync(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))], {
  stdio: 'inherit',
})
if (built.status === 0) {
  const { run } = await import('../build/index.js')
  await run(process.env)
} else {
  process.stderr.write('Sightline could not be built\n')
  process.exitCode = 1
}
