/** A picture on a screen stands for as long. */
const mostMs = 16
const sessionsPerMs = 6

/**
 * How long a room waits before its next batch. Edits one at a time go at once; where more come than a batch takes,
 * batches grow instead of following each other ever faster, since every batch is sent to everybody.
 */
export function restAfter(edits: number, sessions: number): number {
  return Math.min(edits - 1, sessions / sessionsPerMs, mostMs)
}
