import {
  Projection,
  showsTheSame,
  type BlueprintDoc,
  type Shows,
  type TouchedEntities,
} from '@sightline/blueprint'
import * as Y from 'yjs'
import { publish } from './deliver.ts'
import type { RoomDocument } from './room-document.ts'
import type { RoomSession } from './room-session.ts'
import type { DocumentContent } from './stored-content.ts'

/** What some readers of a room are shown, as a document that the server alone writes (rule P24). */
class ProjectedContent implements DocumentContent {
  readonly shows: Shows
  readonly projection: Projection
  readonly #doc = new Y.Doc({ gc: true })
  #emitted: Uint8Array | undefined

  constructor(shows: Shows, source: BlueprintDoc) {
    this.shows = shows
    this.projection = new Projection(this.#doc, shows)
    this.projection.follow(source)
    this.#doc.on('update', (update: Uint8Array) => {
      this.#emitted = update
    })
  }

  /** What there is to publish after an edit; undefined when none of it is shown. */
  follow(source: BlueprintDoc, touched: TouchedEntities | undefined): Uint8Array | undefined {
    this.#emitted = undefined
    this.projection.follow(source, touched)
    return this.#emitted
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  difference(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, stateVector)
  }

  /** It is made anew whenever somebody needs it, and one that is older would mix with it. */
  continues(stateVector: Uint8Array): boolean {
    return [...Y.decodeStateVector(stateVector).keys()].every((clientId) => clientId === this.#doc.clientID)
  }

  destroy(): void {
    this.#doc.destroy()
  }
}

/**
 * The documents of one room that hold only what some of its readers are shown: made when the first of them asks,
 * from durable state, given up when the last of them has left, and never stored.
 */
export class Projections {
  readonly #contents: ProjectedContent[] = []

  /** Only to be asked while all that is in the document is durable. */
  of(shows: Shows, document: RoomDocument): DocumentContent {
    const found = this.#find(shows)
    if (found !== undefined) return found
    const content = new ProjectedContent(shows, document.doc)
    this.#contents.push(content)
    return content
  }

  /** Whether a reader is shown the entity of this id, of whatever kind, or with `null` all of the board. */
  shows(session: RoomSession, id: string | null): boolean {
    if (session.seesEverything) return true
    return id !== null && this.#find(session.shows)?.projection.hasAny(id) === true
  }

  /** Brings everybody up to date after an edit that is durable. */
  publish(
    document: RoomDocument,
    touched: TouchedEntities | undefined,
    sessions: Iterable<RoomSession>,
  ): void {
    for (const content of this.#contents) {
      const bytes = content.follow(document.doc, touched)
      if (bytes !== undefined) publish(bytes, readersOf(content.shows, sessions), content)
    }
  }

  /** Gives up what nobody reads any more. */
  keepFor(sessions: Iterable<RoomSession>): void {
    for (const content of [...this.#contents]) {
      if (readersOf(content.shows, sessions).length > 0) continue
      this.#contents.splice(this.#contents.indexOf(content), 1)
      content.destroy()
    }
  }

  #find(shows: Shows): ProjectedContent | undefined {
    return this.#contents.find((content) => showsTheSame(content.shows, shows))
  }
}

function readersOf(shows: Shows, sessions: Iterable<RoomSession>): readonly RoomSession[] {
  return [...sessions].filter((session) => showsTheSame(session.shows, shows))
}
