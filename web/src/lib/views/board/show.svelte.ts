import type { SceneId, StepId } from '@sightline/blueprint'

/** What this tab does about presenting. The parts that do it come later than the board. */
export class Show {
  /** One presents, beginning with a scene, or with the first there is. */
  presenting: { readonly from: SceneId | undefined } | undefined = $state.raw()
  /** The tools are at hand while one presents. */
  hasTools = $state(false)
  /** A laser takes the place of the pointer. */
  hidesPointer = $state(false)
  areScenesOpen = $state(false)
  /** Whom one follows in ordinary work. */
  followed: string | undefined = $state()
  /** Whoever presents and is not followed, since one has moved away. */
  strayedFrom: string | undefined = $state()

  /** On a phone: the step in the middle of what one is shown. */
  ledTo: StepId | undefined = $state()

  /** Whoever presents has the board alone, until they ask for the tools. */
  get isBare(): boolean {
    return this.presenting !== undefined && !this.hasTools
  }

  /** One has moved away from what one was shown. */
  stray(presenterId: string | undefined): void {
    this.followed = undefined
    this.strayedFrom = presenterId
  }

  present(from?: SceneId): void {
    this.followed = undefined
    this.areScenesOpen = false
    this.hasTools = false
    this.presenting = { from }
  }
}
