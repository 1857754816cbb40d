/** Why an update is not applied. After a `gap` the client may be asked for what is missing. */
export type GuardRefusal =
  | 'malformed'
  | 'gap'
  | 'foreignClient'
  | 'unknownRoot'
  | 'badContent'
  | 'badKey'
  | 'badPlace'
  | 'badRange'
  | 'tooMany'

/** Thrown inside the guard and caught at its door. */
export class RefusedUpdate extends Error {
  readonly refusal: GuardRefusal

  constructor(refusal: GuardRefusal) {
    super(refusal)
    this.name = 'RefusedUpdate'
    this.refusal = refusal
  }
}
