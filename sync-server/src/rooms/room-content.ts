import { SCHEMA_VERSION } from '@sightline/blueprint'
import type { Damage, StoredDocument } from '../storage/update-log.ts'
import { RoomDocument } from './room-document.ts'
import { RoomClosedError } from './room-work.ts'
import { canServeStored, StoredContent, type DocumentContent } from './stored-content.ts'

/**
 * A room's document in as little memory as its use allows: nothing while nobody asks, stored bytes for those who
 * read, a live document only for those who write.
 */
export class RoomContent {
  readonly #load: () => Promise<StoredDocument | undefined>
  #stored: StoredContent | undefined
  #document: RoomDocument | undefined
  #damage: Damage = 'none'

  /** `load` is asked again whenever nothing is held any more. */
  constructor(load: () => Promise<StoredDocument | undefined>) {
    this.#load = load
  }

  /** What was wrong with the stored bytes when they were last loaded. */
  get damage(): Damage {
    return this.#damage
  }

  /** The document is of an earlier version of the schema and may be written. Throws a RoomClosedError. */
  async isToUpgrade(): Promise<boolean> {
    if (this.#document !== undefined) return false
    const { stored } = await this.#mustStored()
    return stored.damage === 'none' && stored.schemaVersion < SCHEMA_VERSION
  }

  get hasDocument(): boolean {
    return this.#document !== undefined
  }

  /** For answers. Throws a RoomClosedError when the blueprint is gone. */
  async toRead(): Promise<DocumentContent> {
    if (this.#document !== undefined) return this.#document
    const content = await this.#mustStored()
    return canServeStored(content.stored) ? content : this.#build(content.stored)
  }

  /** For edits. Throws a RoomClosedError when the blueprint is gone. */
  async toWrite(): Promise<RoomDocument> {
    return this.#document ?? this.#build((await this.#mustStored()).stored)
  }

  /** What one person wrote with goes on under another, as it already does in the storage. */
  passClientIdsOn(fromPersonId: string, toPersonId: string): void {
    this.#stored = undefined
    this.#document?.owners.passOn(fromPersonId, toPersonId)
  }

  /** Gives the memory back; the next one who asks loads again. */
  release(): void {
    this.#document?.destroy()
    this.#document = undefined
    this.#stored = undefined
  }

  async #mustStored(): Promise<StoredContent> {
    if (this.#stored !== undefined) return this.#stored
    const stored = await this.#load()
    if (stored === undefined) throw new RoomClosedError()
    this.#damage = stored.damage
    this.#stored = new StoredContent(stored)
    return this.#stored
  }

  #build(stored: StoredDocument): RoomDocument {
    this.#document = new RoomDocument(stored)
    this.#stored = undefined
    return this.#document
  }
}
