/**
 * `down`: the disk or the engine refused, nothing of the request was kept, trying later may help.
 * `conflict`: what is stored is not what the caller built on. `damaged`: bytes fail their check.
 */
export type StorageErrorCode = 'down' | 'conflict' | 'damaged'

export class StorageError extends Error {
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options)
    this.name = 'StorageError'
    this.code = code
  }
}
