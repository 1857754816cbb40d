import { readConfig } from './kernel/config.ts'
import { createLogger, type Logger } from './kernel/logger.ts'
import { StartError } from './kernel/start-error.ts'
import { startServer, type RunningServer } from './main.ts'

const deadlineMs = 25_000

/** Runs the server as this process: from the environment until a signal ends it. */
export async function run(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    const config = readConfig(environment)
    const logger = createLogger(config.logLevel)
    const server = await startServer(config, { logger })
    endOnSignals(server, logger)
    process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'))
    process.stdout.write(`Sightline is ready at ${config.origin ?? server.address}\n`)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

function endOnSignals(server: RunningServer, logger: Logger): void {
  async function end(): Promise<void> {
    setTimeout(() => {
      logger.error('not closed in time')
      process.exit(1)
    }, deadlineMs).unref()
    try {
      process.exit((await server.close()) ? 0 : 1)
    } catch (error) {
      logger.error({ err: error }, 'not closed cleanly')
      process.exit(1)
    }
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
}
