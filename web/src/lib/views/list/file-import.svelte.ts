import { LIMITS, type ImportFileReply } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

export interface FinishedImport extends ImportFileReply {
  readonly fileName: string
}

/** A file on its way to being a blueprint, and the report that it ends in. */
export class FileImport {
  readonly #app: App
  readonly #reload: () => Promise<void>
  #reading = $state<string>()
  #finished = $state.raw<FinishedImport>()
  #failure = $state<string>()

  constructor(app: App, reload: () => Promise<void>) {
    this.#app = app
    this.#reload = reload
  }

  /** The name of the file that is being read. */
  get reading(): string | undefined {
    return this.#reading
  }

  get finished(): FinishedImport | undefined {
    return this.#finished
  }

  get failure(): string | undefined {
    return this.#failure
  }

  async take(file: File): Promise<void> {
    if (this.#reading !== undefined) return
    this.#failure = undefined
    this.#reading = file.name
    try {
      if (file.size === 0) throw new ApiFailure(0, 'importEmpty')
      if (file.size > LIMITS.importBytes) throw new ApiFailure(0, 'importTooLarge')
      const reply = await this.#app.api.importFile(file, this.#app.language.current)
      this.#finished = { ...reply, fileName: file.name }
      await this.#reload()
    } catch (thrown) {
      this.#failure = m.import_failed({ file: file.name, reason: errorText(ApiFailure.from(thrown)) })
    } finally {
      this.#reading = undefined
    }
  }

  dismiss(): void {
    this.#finished = undefined
    this.#failure = undefined
  }

  async undo(): Promise<void> {
    const finished = this.#finished
    if (!finished) return
    try {
      await this.#app.api.binBlueprint(finished.id)
      this.#finished = undefined
      this.#app.toasts.show({ text: m.import_undone() })
    } catch (thrown) {
      this.#app.toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
    }
    await this.#reload()
  }
}
