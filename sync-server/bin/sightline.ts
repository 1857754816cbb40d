import { runMaintenance } from '../src/index.ts'

/** `pnpm sightline doctor`, `doctor --repair`, `backup FILE`, `restore FILE`. */
process.exitCode = await runMaintenance(process.argv.slice(2), process.env, (text) => {
  process.stdout.write(text)
})
