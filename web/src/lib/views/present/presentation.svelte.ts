import { revealGroups } from '@sightline/blueprint'
import type { CardId, Reveal, RevealGroup, Scene, SceneId } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'
import type { Rect } from '#lib/editor/geometry.ts'
import { stagingOf } from '#lib/editor/staging.ts'
import type { Staging } from '#lib/editor/staging.ts'
import { MOST_LIT } from '#lib/sync/showing.ts'
import type { Showing } from '#lib/sync/showing.ts'

const NO_CARDS: ReadonlySet<CardId> = new Set()

/** Where somebody who presents is: at which scene, how much of it is revealed, and what stands out. */
export class Presentation {
  readonly #editor: Editor
  readonly #onScene: (view: Rect) => void
  #sceneId: SceneId | undefined = $state()
  #reveal: Reveal = $state('none')
  #shown = $state(0)
  hasLaser = $state(false)
  hasSpotlight = $state(false)
  readonly #scenes = $derived.by(() => this.#editor.store.blueprint.scenes)
  readonly #index = $derived(this.#scenes.findIndex(({ id }) => id === this.#sceneId))
  readonly #groups = $derived.by(() => revealGroups(this.#editor.store.shown, this.#reveal))
  readonly #lit = $derived.by(() => this.#litCards())
  readonly staging: Staging = $derived.by(() =>
    stagingOf(this.#editor.store.shown, {
      reveal: this.#reveal,
      shown: this.#shown,
      lit: this.#lit,
      highlight: this.scene?.highlight ?? NO_CARDS,
    }),
  )

  /** `onScene`: another scene is shown, and this part of the board is to be seen. */
  constructor(editor: Editor, onScene: (view: Rect) => void) {
    this.#editor = editor
    this.#onScene = onScene
  }

  get scenes(): readonly Scene[] {
    return this.#scenes
  }

  /** Undefined: the blueprint itself. */
  get scene(): Scene | undefined {
    return this.#scenes[this.#index]
  }

  /** Counted from 1; 0 for the blueprint itself. */
  get number(): number {
    return this.#index + 1
  }

  get nextScene(): Scene | undefined {
    return this.#scenes[this.#index + 1]
  }

  get reveal(): Reveal {
    return this.#reveal
  }

  /** What would be revealed next. */
  get nextGroup(): RevealGroup | undefined {
    return this.#groups[this.#shown]
  }

  get canGoOn(): boolean {
    return this.nextGroup !== undefined || this.nextScene !== undefined
  }

  get canGoBack(): boolean {
    return (this.#reveal !== 'none' && this.#shown > 1) || this.#index > 0
  }

  get showing(): Showing {
    return {
      sceneId: this.scene?.id ?? null,
      reveal: this.#reveal,
      shown: this.#shown,
      lit: this.#lit ? [...this.#lit].slice(0, MOST_LIT) : null,
      laser: this.hasLaser,
    }
  }

  /** Begins with a scene, or with the first; without any scene, with the blueprint itself. */
  begin(from: SceneId | undefined): void {
    this.#show(this.#scenes.find(({ id }) => id === from) ?? this.#scenes[0])
  }

  goOn(): void {
    if (this.nextGroup !== undefined) this.#shown += 1
    else if (this.nextScene !== undefined) this.#show(this.nextScene)
  }

  /** The scene before is there with all that it reveals. */
  goBack(): void {
    if (this.#reveal !== 'none' && this.#shown > 1) {
      this.#shown -= 1
      return
    }
    const before = this.#scenes[this.#index - 1]
    if (before === undefined) return
    this.#show(before)
    this.#shown = this.#groups.length
  }

  goTo(end: 'first' | 'last'): void {
    const scene = end === 'first' ? this.#scenes[0] : this.#scenes.at(-1)
    if (scene !== undefined) this.#show(scene)
  }

  /** Shows the scene bit by bit, from its beginning, or all at once. */
  revealBy(reveal: Reveal): void {
    this.#reveal = reveal
    this.#shown = reveal === 'none' ? 0 : 1
  }

  #show(scene: Scene | undefined): void {
    const { store } = this.#editor
    this.#sceneId = scene?.id
    store.showScene(scene ?? { lanes: new Set(), steps: new Set() })
    if (scene?.archetypeId !== undefined) store.showArchetype(scene.archetypeId)
    this.revealBy(scene?.reveal ?? 'none')
    const { width, height } = store.layout
    const { x, y, w, h } = scene?.camera ?? { x: 0, y: 0, w: width, h: height }
    this.#onScene({ x, y, width: w, height: h })
  }

  /** The cards that the scene is about, or the one under the pointer. */
  #litCards(): ReadonlySet<CardId> | undefined {
    if (!this.hasSpotlight) return undefined
    const highlight = this.scene?.highlight ?? NO_CARDS
    if (highlight.size > 0) return highlight
    const { hovered } = this.#editor.view
    return hovered === undefined ? undefined : new Set([hovered])
  }
}
