import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * `pnpm start`: builds what is out of date, then serves everything on one port. Building is left to a process of its
 * own, so that nothing of it stays in memory. The script gives it a small young generation: what a room makes is gone
 * after a moment, and with more room for it an idle server would take tens of megabytes more.
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
