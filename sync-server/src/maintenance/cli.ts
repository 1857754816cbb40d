import { join, resolve } from 'node:path'
import { readConfig } from '../kernel/config.ts'
import { StartError } from '../kernel/start-error.ts'
import { backUp } from './back-up.ts'
import { checkDatabase, type CheckReport } from './check-database.ts'
import { repair, type Repaired } from './repair.ts'
import { restore } from './restore.ts'

const USAGE = `sightline doctor            checks every blueprint and its files; the server may be running
sightline doctor --repair   puts right what can be, and keeps a copy of what was; the server must be stopped
sightline backup FILE       writes a checked copy to FILE; the server may be running
sightline restore FILE      puts a backup in the place of the database; the server must be stopped
The database is the one in DATA_DIR.
`

type Print = (text: string) => void

/** Runs one command of the maintenance tool and returns the exit code of the process. */
export async function runMaintenance(
  [command, file]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  print: Print,
): Promise<number> {
  try {
    const database = join(readConfig(environment).dataDir, 'sightline.db')
    if (command === 'doctor' && file === undefined) return tell(checkDatabase(database), print)
    if (command === 'doctor' && file === '--repair')
      return tellRepaired(await repair(database, new Date()), print)
    if (command === 'backup' && file !== undefined) return tell(await backUp(database, resolve(file)), print)
    if (command === 'restore' && file !== undefined) return await putBack(resolve(file), database, print)
    print(USAGE)
    return command === undefined || command === 'help' ? 0 : 2
  } catch (error) {
    print(`${plain(error)}\n`)
    return 1
  }
}

function tell({ blueprints, problems }: CheckReport, print: Print): number {
  for (const problem of problems) print(`${problem}\n`)
  print(`${blueprints} blueprints checked, ${problems.length} problems\n`)
  return problems.length === 0 ? 0 : 1
}

function tellRepaired({ aside, outcomes, report }: Repaired, print: Print): number {
  if (aside !== undefined) print(`The database as it was is kept as ${aside}\n`)
  for (const outcome of outcomes) print(`${outcome}\n`)
  return tell(report, print)
}

async function putBack(file: string, database: string, print: Print): Promise<number> {
  const { blueprints, aside } = await restore(file, database, new Date())
  print(`${blueprints} blueprints restored\n`)
  if (aside !== undefined) print(`What was there before is kept as ${aside}\n`)
  return 0
}

function plain(error: unknown): string {
  if (error instanceof StartError) return error.message
  return `Cannot read the database: ${error instanceof Error ? error.message : String(error)}`
}
