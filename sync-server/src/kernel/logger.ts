import { pino, type Logger } from 'pino'

export type { Logger }

/**
 * One JSON line an event. What may be logged: routes, codes, counts, durations and ids. Never content,
 * titles, names, e-mail addresses, tokens or paths with tokens in them.
 */
export function createLogger(level: string, destination?: { write(line: string): void }): Logger {
  const options = { level, base: null, serializers: { err: describeError } }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** The place and the kind of an error; its message may quote what a person wrote. */
function describeError(error: unknown): { type: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim())
  return code === undefined ? { type: error.name, at } : { type: error.name, code, at }
}
