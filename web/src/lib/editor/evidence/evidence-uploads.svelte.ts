import type { CardId, Evidence } from '@sightline/blueprint'
import type { AddAssetReply } from '@sightline/protocol'
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import { ApiFailure } from '../../api/api-failure.ts'
import { newId } from '../new-id.ts'
import { textOfFile } from './text-of-file.ts'

/** A file on its way to being evidence of a card. */
export interface Upload {
  readonly id: string
  readonly cardId: CardId
  readonly file: File
  /** Why it did not get there; undefined while it is on its way. */
  readonly failure: ApiFailure | undefined
}

export type FailedUpload = Upload & { readonly failure: ApiFailure }

export interface UploadHooks {
  /** Gives the file to the server; rejects with an `ApiFailure`. */
  readonly send: (file: File) => Promise<AddAssetReply>
  /** Puts it on the card, as an undo step of its own; false when that cannot be done. */
  readonly attach: (cardId: CardId, evidence: Evidence) => boolean
  readonly onFailed: (failed: FailedUpload) => void
}

/** Files become evidence once the server has them, one after the other; what fails is kept to be tried again. */
export class EvidenceUploads {
  readonly #hooks: UploadHooks
  readonly #uploads = new SvelteMap<string, Upload>()
  readonly #begun = new SvelteSet<CardId>()
  #last: Promise<void> = Promise.resolve()

  constructor(hooks: UploadHooks) {
    this.#hooks = hooks
  }

  /** Those of a card that have not arrived, in the order in which they were given. */
  of(cardId: CardId): readonly Upload[] {
    return [...this.#uploads.values()].filter((upload) => upload.cardId === cardId)
  }

  /** Whether the card was given a file since the board was opened. */
  hasBegun(cardId: CardId): boolean {
    return this.#begun.has(cardId)
  }

  add(cardId: CardId, files: readonly File[]): void {
    if (files.length > 0) this.#begun.add(cardId)
    for (const file of files) this.#start({ id: newId(), cardId, file, failure: undefined })
  }

  retry(id: string): void {
    const upload = this.#uploads.get(id)
    if (upload?.failure) this.#start({ ...upload, failure: undefined })
  }

  dismiss(id: string): void {
    this.#uploads.delete(id)
  }

  #start(upload: Upload): void {
    this.#uploads.set(upload.id, upload)
    this.#last = this.#last.then(() => this.#send(upload))
  }

  async #send(upload: Upload): Promise<void> {
    const { id, cardId, file } = upload
    if (!this.#uploads.has(id)) return
    try {
      const { kind, url } = await this.#hooks.send(file)
      if (!this.#uploads.has(id)) return
      const text = textOfFile(file, kind)
      if (!this.#hooks.attach(cardId, { kind, url, ...(text === '' ? {} : { text }) })) {
        throw new ApiFailure(0, 'forbidden')
      }
      this.#uploads.delete(id)
    } catch (thrown) {
      const failed = { ...upload, failure: ApiFailure.from(thrown) }
      if (!this.#uploads.has(id)) return
      this.#uploads.set(id, failed)
      this.#hooks.onFailed(failed)
    }
  }
}
