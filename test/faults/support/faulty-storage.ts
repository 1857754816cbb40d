import { StorageError, type Storage } from '@sightline/sync-server'

/** What can happen to a call: it throws at once, rejects with something unknown or as a full disk, or never ends. */
export const TROUBLES = ['throws', 'rejects', 'is down', 'hangs'] as const
export type Trouble = (typeof TROUBLES)[number]

type Method = (...parameters: unknown[]) => unknown

/** Stands before every port of a storage, writes down what is called, and gets it into trouble. */
export class FaultyStorage {
  /** Every call so far, as `port.method`. */
  readonly calls: string[] = []
  #broken: { readonly names: (call: string) => boolean; readonly trouble: Trouble } | undefined

  /** From now on every call that has such a name. */
  breakDown(names: (call: string) => boolean, trouble: Trouble): void {
    this.#broken = { names, trouble }
  }

  heal(): void {
    this.#broken = undefined
  }

  readonly wrap = (storage: Storage): Storage => {
    const ports = Object.entries(storage).map(([name, port]) => [
      name,
      typeof port === 'object' ? this.#watched(name, port as object) : (port as unknown),
    ])
    return Object.fromEntries(ports) as Storage
  }

  #watched(name: string, port: object): object {
    return new Proxy(port, {
      get: (target, method) => {
        const original = Reflect.get(target, method) as Method
        return (...parameters: unknown[]) => {
          const call = `${name}.${String(method)}`
          this.calls.push(call)
          const { names, trouble } = this.#broken ?? {}
          return trouble !== undefined && names?.(call) === true
            ? inTrouble(trouble)
            : original.apply(target, parameters)
        }
      },
    })
  }
}

function inTrouble(trouble: Trouble): Promise<never> {
  switch (trouble) {
    case 'throws':
      throw new Error('thrown on purpose')
    case 'rejects':
      return Promise.reject(new Error('rejected on purpose'))
    case 'is down':
      return Promise.reject(new StorageError('down', 'SQLITE_FULL'))
    case 'hangs':
      return new Promise(() => undefined)
  }
}
