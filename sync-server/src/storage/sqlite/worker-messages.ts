import type { StorageErrorCode } from '../storage-error.ts'

export interface WorkerSettings {
  /** A path, or `:memory:`. */
  readonly file: string
  readonly migrationsFolder: string
}

export interface CallRequest {
  readonly kind: 'call'
  readonly id: number
  readonly port: string
  readonly method: string
  readonly parameters: readonly unknown[]
}

export interface CloseRequest {
  readonly kind: 'close'
}

export type WorkerRequest = CallRequest | CloseRequest

export type WorkerReply =
  | { readonly kind: 'ready' }
  /** The one line for whoever runs the server. */
  | { readonly kind: 'cannotStart'; readonly message: string }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failure'
      readonly id: number
      readonly code: StorageErrorCode
      readonly detail: string
    }
  | { readonly kind: 'closed' }
