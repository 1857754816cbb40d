/** Forty times a second, as often as presence goes out. */
const mostMs = 25
const sessionsPerMs = 4

/**
 * How long a room waits before its next batch. Edits one at a time go at once; where more come than a batch takes,
 * batches grow instead of following each other ever faster, since every batch is sent to everybody.
 */
export function restAfter(edits: number, sessions: number): number {
  return Math.min(edits - 1, sessions / sessionsPerMs, mostMs)
}
