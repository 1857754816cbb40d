import { every } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

const hourMs = 3_600_000

/** Erases what has been in the bin for long enough, now and every hour; returns how to stop. */
export function keepBinEmpty(
  { storage, clock }: Pick<BlueprintParts, 'storage' | 'clock'>,
  keepsMs: number,
  logger: Logger,
): () => void {
  async function emptyBin(): Promise<void> {
    const erased = await storage.blueprints.eraseBinnedBefore(clock.now() - keepsMs)
    if (erased.length > 0) logger.info({ blueprints: erased.length }, 'erased from the bin')
  }
  const run = (): void => {
    emptyBin().catch((error: unknown) => logger.warn({ err: error }, 'the bin was not emptied'))
  }
  run()
  return every(clock, hourMs, run)
}
