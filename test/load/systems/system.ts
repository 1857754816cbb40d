import type { ServerProcess } from '../support/server-process.ts'
import type { Wire } from './wire.ts'

/** What a client needs to come into a room, also after the server was started again elsewhere. */
export interface Room {
  readonly path: string
  readonly wire: Wire
  /** Nothing is in it yet; otherwise it holds what a new board holds. */
  readonly isEmpty: boolean
  /** For each client its headers. */
  readonly people: readonly Readonly<Record<string, string>>[]
}

export interface RunningSystem {
  readonly process: ServerProcess
  readonly address: string
  /** A new room for so many people. */
  makeRoom(people: number): Promise<Room>
}

export interface System {
  readonly name: string
  /** One of those that the targets are about; a relay is not. */
  readonly isPeer: boolean
  /** It keeps documents: rows about loading and storing leave the others out. */
  readonly keeps: boolean
  /** What was changed from how it comes. */
  readonly settings: string
  start(folder: string): Promise<RunningSystem>
}
