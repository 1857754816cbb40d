/** What a random test runs with: the environment's SEED, or a new one, which fast-check prints when it fails. */
export function propertyRuns(numRuns = 200): { seed: number; numRuns: number } {
  const { process } = globalThis as { process?: { env: Readonly<Record<string, string | undefined>> } }
  return { seed: Number(process?.env['SEED'] ?? Date.now() % 1e9), numRuns }
}
