import { createLogger, readConfig, startServer, type Storage } from '@sightline/sync-server'

const lateMs = 100

/** The server with its one promise taken away: an append is said to be done at once, and is done a little later. */
function acknowledgeFirst(storage: Storage): Storage {
  return {
    ...storage,
    updateLog: {
      append: async (entry) => void setTimeout(() => void storage.updateLog.append(entry), lateMs),
      load: (blueprintId) => storage.updateLog.load(blueprintId),
      saveSnapshot: (snapshot) => storage.updateLog.saveSnapshot(snapshot),
    },
  }
}

const config = readConfig(process.env)
const { address } = await startServer(config, {
  logger: createLogger(config.logLevel),
  wrapStorage: acknowledgeFirst,
})
process.stdout.write(`Sightline is ready at ${address}\n`)
