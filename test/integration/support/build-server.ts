import { buildServerIfStale } from '../../../sync-server/bin/build-server.ts'

/** The tests start the server as it is built; a stale one would test yesterday's code. */
export async function setup(): Promise<void> {
  await buildServerIfStale()
}
