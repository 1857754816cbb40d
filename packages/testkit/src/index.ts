export { randomEdit } from './random-edit.ts'
export { seededRandom, seedOfRun } from './seeded-random.ts'
export type { SeededRandom } from './seeded-random.ts'
export { sequentialIds } from './sequential-ids.ts'
