import type { Duplex } from 'node:stream'
import { AccessError } from '../auth/access.ts'
import { ApiError } from '../kernel/api-error.ts'
import { Attempts } from '../kernel/attempts.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Metrics } from '../kernel/metrics.ts'
import { Crowd, type CrowdLimits, type Place } from './crowd.ts'

export interface DoorkeeperOptions {
  readonly clock: Clock
  readonly metrics: Metrics
  readonly crowd: CrowdLimits
  /** Refusals that are the client's own doing, for one address. */
  readonly failuresPerMinute: number
}

const minuteS = 60

/** The client has done nothing wrong: an office that comes back after a restart is not to be shut out (T-31). */
const BLAMELESS: ReadonlySet<string> = new Set([
  'overloaded',
  'restarting',
  'storageDown',
  'tooManyTries',
  'internal',
])

/** Keeps the number of connections within limits, and those who fail again and again away from any work. */
export class Doorkeeper {
  readonly #crowd: Crowd
  readonly #failures: Attempts
  readonly #options: DoorkeeperOptions

  constructor(options: DoorkeeperOptions) {
    this.#options = options
    this.#crowd = new Crowd(options.crowd)
    this.#failures = new Attempts(options.clock, {
      tries: options.failuresPerMinute,
      windowMs: minuteS * 1000,
    })
  }

  /** Before anything is looked up. Throws an ApiError. */
  checkNetwork(network: string): void {
    if (this.#failures.isSpent(network)) throw new ApiError('tooManyTries', undefined, minuteS)
    const full = this.#crowd.fullFor(network)
    if (full !== undefined) throw new ApiError('overloaded', full)
  }

  /** The place is given back when the connection ends. Throws an ApiError when there is none. */
  letIn(place: Place, connection: Duplex): void {
    if (connection.destroyed) throw new ApiError('invalid')
    const taken = this.#crowd.take(place)
    if (typeof taken === 'string') throw new ApiError('overloaded', taken)
    connection.once('close', taken)
  }

  /** Throws an ApiError when there is no place just now. */
  checkPlace(place: Place): void {
    const taken = this.#crowd.take(place)
    if (typeof taken === 'string') throw new ApiError('overloaded', taken)
    taken()
  }

  /** Counts what an upgrade was refused for. */
  refused(network: string, error: unknown): void {
    const reason = reasonOf(error)
    this.#options.metrics.refusals.inc({ reason })
    if (!BLAMELESS.has(error instanceof ApiError ? error.code : reason)) this.#failures.take(network)
  }
}

/** The error code, or which limit was reached. */
function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return error.code === 'overloaded' ? (error.field ?? error.code) : error.code
  return error instanceof AccessError ? error.code : 'internal'
}
