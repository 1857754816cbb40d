import type { RootName } from '@sightline/blueprint'
import type { PersonColour } from '@sightline/protocol'

export type Verb = 'added' | 'changed' | 'deleted'

/** What one person did to one thing, or to several of one kind at once, until they left off. */
export interface Deed {
  /** The row of the log that it began with; with `ordinal` it names the deed. */
  readonly seq: number
  readonly ordinal: number
  readonly personId: string
  readonly verb: Verb
  readonly root: RootName
  /** Null where it stands for several. */
  readonly entityId: string | null
  readonly count: number
  /** What it was called then. */
  readonly title: string
  readonly beganAt: number
  readonly at: number
}

export interface DeedRow extends Deed {
  /** Null for one who is gone. */
  readonly personName: string | null
  readonly personColour: PersonColour | null
}

export interface DeedPage {
  readonly blueprintId: string
  /** Only what comes before this one. */
  readonly before?: Pick<Deed, 'seq' | 'ordinal'> | undefined
  readonly limit: number
}

/** Who did what in a blueprint. It is written by `UpdateLog.append`, together with what was done. */
export interface ActivityStore {
  /** The newest first. */
  list(page: DeedPage): Promise<readonly DeedRow[]>
}
