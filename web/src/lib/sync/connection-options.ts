import type { Role } from '@sightline/blueprint'
import type { Ending } from './ending.ts'
import type { Finding } from './line-check.ts'

export interface ConnectionOptions {
  readonly blueprintId: string
  readonly personId: string
  /** The guests that this person was before signing in, in this browser. */
  readonly formerPersonIds: readonly string[]
  readonly role: Role
  readonly epoch: number
  /** ws(s)://host */
  readonly origin: string
  /** Where no cookie goes: gets what opens one socket. */
  readonly ticket?: () => Promise<string | undefined>
  /** Nobody is told that this client is here. */
  readonly isUnseen?: boolean
  readonly onEnded: (ending: Ending) => void
  /** Asks over HTTP why there may be no socket. */
  readonly ask: () => Promise<Finding>
  /** The document over HTTP; undefined when it cannot be had, or belongs to another history. */
  readonly readState: () => Promise<Uint8Array | undefined>
}
