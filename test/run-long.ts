import { spawnSync } from 'node:child_process'

/** What `test` does in short, in full; whoever sets one of these has it as they say. */
const FULL = {
  KILLS: '100',
  RACES: '200',
  HANDSHAKES: '10000',
  CLIENTS: '500',
  ACTIONS: '4000',
  CARDS: '150000',
  CYCLES: '500',
  HOSTILE: '100000',
  MUTANTS: '40000',
  HONEST: '10000',
}

const env = { ...FULL, ...process.env }
const figures = Object.keys(FULL).map((name) => `${name}=${env[name as keyof typeof FULL]}`)
process.stdout.write(`${figures.join(' ')}\n`)
const command =
  'pnpm --filter web run messages && vitest run --reporter=verbose --project unit --project web --project integration'
process.exitCode =
  spawnSync(`${command} ${process.argv.slice(2).join(' ')}`, {
    stdio: 'inherit',
    shell: true,
    env,
  }).status ?? 1
