import type { ClientOwner } from '../../storage/update-log.ts'

/** Whose each Yjs client id of a blueprint is (rule P10). */
export class ClientOwners {
  readonly #owners: Map<number, string>
  #claimed: ClientOwner[] = []

  constructor(owners: readonly ClientOwner[]) {
    this.#owners = new Map(owners.map(({ clientId, personId }) => [clientId, personId]))
  }

  /** A client id that has written without an owner on record was the server's own, or a starter's. */
  mayWrite(clientId: number, personId: string, hasWritten: boolean): boolean {
    const owner = this.#owners.get(clientId)
    return owner === undefined ? !hasWritten : owner === personId
  }

  claim(clientId: number, personId: string): void {
    if (this.#owners.has(clientId)) return
    this.#owners.set(clientId, personId)
    this.#claimed.push({ clientId, personId })
  }

  /** What one person wrote with goes on under another, as it does in the storage. */
  passOn(fromPersonId: string, toPersonId: string): void {
    for (const [clientId, personId] of this.#owners) {
      if (personId === fromPersonId) this.#owners.set(clientId, toPersonId)
    }
  }

  /** What was claimed since the last call, to be stored with the batch that claimed it. */
  takeClaimed(): readonly ClientOwner[] {
    const claimed = this.#claimed
    this.#claimed = []
    return claimed
  }
}
