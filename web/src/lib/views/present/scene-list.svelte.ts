import {
  addScene,
  deleteScene,
  editScene,
  editSceneNotes,
  orderAfter,
  orderAt,
  setSceneView,
} from '@sightline/blueprint'
import type { Reveal, Scene, SceneId } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'
import { newId } from '#lib/editor/new-id.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'
import { sceneRect, sceneViewNow } from './scene-view.ts'

const MOST_ZOOM = 1.6

/** The scenes of a board as they are made, put in order and changed. */
export class SceneList {
  readonly #editor: Editor
  readonly #toasts: Toasts

  constructor(editor: Editor, toasts: Toasts) {
    this.#editor = editor
    this.#toasts = toasts
  }

  get all(): readonly Scene[] {
    return this.#editor.store.blueprint.scenes
  }

  /** Makes one of what is seen now, at the end. */
  add(): SceneId | undefined {
    const id = newId() as SceneId
    const title = m.present_scene_new({ number: this.all.length + 1 })
    const scene = { id, title, order: orderAfter(this.all, id), view: sceneViewNow(this.#editor) }
    return this.#editor.run(addScene, scene) ? id : undefined
  }

  /** Shows it in ordinary work: what it is about is chosen, and all of it in sight. */
  goTo(scene: Scene): void {
    const { camera, selection, store } = this.#editor
    if (scene.archetypeId !== undefined) store.showArchetype(scene.archetypeId)
    selection.chooseCards([...scene.highlight].filter((id) => store.card(id) !== undefined))
    camera.fit(sceneRect(scene, store.layout), MOST_ZOOM)
  }

  rename(scene: Scene, title: string): void {
    if (title.trim() !== '' && title.trim() !== scene.title) {
      this.#editor.run(editScene, { id: scene.id, changes: { title } })
    }
  }

  revealBy({ id }: Scene, reveal: Reveal): void {
    this.#editor.run(editScene, { id, changes: { reveal } })
  }

  write({ id }: Scene, notes: string): void {
    this.#editor.run(editSceneNotes, { id, notes }, { merge: `scene-notes:${id}` })
  }

  update({ id }: Scene): void {
    const view = sceneViewNow(this.#editor)
    if (this.#editor.run(setSceneView, { id, view })) this.#toasts.show({ text: m.present_scene_updated() })
  }

  /** Puts a scene at an index among the others. */
  move({ id }: Scene, index: number): void {
    const others = this.all.filter((scene) => scene.id !== id)
    const at = Math.max(0, Math.min(index, others.length))
    if (this.all[at]?.id === id) return
    this.#editor.run(editScene, { id, changes: { order: orderAt(others, at, id) } })
  }

  remove({ id, title }: Scene): void {
    if (!this.#editor.run(deleteScene, { id })) return
    const undo = { label: m.undo(), run: () => this.#editor.undo() }
    this.#toasts.show({ text: m.present_scene_deleted({ title }), action: undo })
  }
}
