import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'

/** The thread that calls this lets others go first. Only Linux has a priority for each thread. */
export function yieldToOthers(): void {
  if (process.platform !== 'linux') return
  try {
    const threadId = Number(basename(readlinkSync('/proc/thread-self')))
    setPriority(threadId, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system without /proc, or one that forbids it: the thread is as quick as the others then.
  }
}
