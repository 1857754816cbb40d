/** The seed of a random test: the environment's SEED, or a new one; tests print it in their names. */
export function randomSeed(): number {
  const { process } = globalThis as { process?: { env: Readonly<Record<string, string | undefined>> } }
  return Number(process?.env['SEED'] ?? Date.now() % 1e9)
}
