import type { Clock } from '../kernel/clock.ts'
import { StorageError } from './storage-error.ts'
import type { Storage, StoragePorts } from './storage.ts'

export const PORTS = [
  'people',
  'authSessions',
  'blueprints',
  'access',
  'members',
  'teams',
  'invitations',
  'shareLinks',
  'updateLog',
  'activity',
  'assets',
  'comments',
  'sceneReactions',
  'workshops',
  'probe',
] as const satisfies readonly (keyof StoragePorts)[]

/**
 * A storage that hangs is as bad as one that fails: whoever has waited for so long is told `down`. What was asked
 * may still happen later; the update log then refuses whatever does not follow it.
 */
export function withDeadlines(storage: Storage, clock: Clock, deadlineMs: number): Storage {
  const hurried = Object.fromEntries(PORTS.map((port) => [port, hurry(storage[port], clock, deadlineMs)]))
  return { ...storage, ...hurried }
}

/** The same port, each of its promises bounded. */
function hurry<Port extends object>(port: Port, clock: Clock, deadlineMs: number): Port {
  return new Proxy(port, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...parameters: unknown[]) =>
        within(Promise.resolve(Reflect.apply(method, target, parameters)), clock, deadlineMs)
    },
  })
}

function within<Value>(promise: Promise<Value>, clock: Clock, deadlineMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(deadlineMs, () => reject(new StorageError('down', 'no answer in time')))
    promise.then(resolve, reject).finally(cancel)
  })
}
