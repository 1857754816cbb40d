export interface BlueprintRow {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  readonly epoch: number
  /** The last committed row of the log. */
  readonly seq: number
  readonly teamId: string
}

export interface NewBlueprint {
  readonly id: string
  readonly ownerId: string
  /** Undefined: the team that the owner has alone. */
  readonly teamId?: string | undefined
  readonly title: string
  readonly description: string
  /** The whole document as one Yjs update; it becomes row 1 of the log. */
  readonly update: Uint8Array
  /** The version of the schema that it is written in. */
  readonly schemaVersion: number
  readonly createdAt: number
  /** The blueprint that it is a copy of, whose assets it gets. */
  readonly copyOf?: string | undefined
}

/** The rows of blueprints; their documents are in the update log. */
export interface BlueprintStore {
  /** With its owner. */
  create(blueprint: NewBlueprint): Promise<void>
  /** False when there is nothing that could be moved to the bin. */
  moveToBin(id: string, at: number): Promise<boolean>
  restore(id: string): Promise<boolean>
  /** For good, with everything that hangs on it; false unless it is in the bin. */
  erase(id: string): Promise<boolean>
  /** Erases what went to the bin before `at`, and says what that was. */
  eraseBinnedBefore(at: number): Promise<readonly string[]>
}
