import {
  gridOf,
  observeEntities,
  readBlueprint,
  rereadBlueprint,
  shownPart,
  stepNumbers,
  visibleSteps,
  withoutSteps,
} from '@sightline/blueprint'
import type {
  ArchetypeId,
  Blueprint,
  BlueprintDoc,
  Card,
  CardId,
  Grid,
  LaneId,
  PhaseId,
  RootName,
  SceneView,
  StepId,
  TouchedEntities,
} from '@sightline/blueprint'
import { roiOf } from '@sightline/blueprint/analysis'
import {
  createCardIndex,
  createTextCache,
  layoutBlueprint,
  rerouteLayout,
  routeLayout,
} from '@sightline/blueprint/layout'
import type { BoardLayout, LinkRoutes, RoutedLayout, SpatialIndex } from '@sightline/blueprint/layout'
import { FreeThings } from './free-things.svelte.ts'
import { rectsTouch } from './geometry.ts'
import type { Rect } from './geometry.ts'

const NONE: ReadonlySet<never> = new Set()

/**
 * The document as the board reads it: one plain record a card, the same object until that card changes.
 * One's own edits show at once, those of others with the next frame.
 */
export class BlueprintStore {
  readonly #doc: BlueprintDoc
  readonly #stop: () => void
  readonly #textCache = createTextCache()
  #waiting = new Map<RootName, Set<string>>()
  #frame: number | undefined

  #blueprint: Blueprint = $state.raw() as unknown as Blueprint
  #archetypeId: ArchetypeId | undefined = $state()
  #isFolded = $state(false)
  #collapsedLanes: ReadonlySet<LaneId> = $state.raw(NONE)
  #collapsedPhases: ReadonlySet<PhaseId> = $state.raw(NONE)
  #collapsedSteps: ReadonlySet<StepId> = $state.raw(NONE)
  #scene: Pick<SceneView, 'lanes' | 'steps'> | undefined = $state.raw()
  readonly #visible = $derived(
    this.#scene
      ? visibleSteps(shownPart(this.#blueprint, this.#scene), NONE)
      : visibleSteps(this.#blueprint, this.#collapsedPhases),
  )
  readonly #shown = $derived(
    this.#scene ? this.#visible : withoutSteps(this.#visible, { steps: this.#collapsedSteps, phases: NONE }),
  )
  readonly #grid = $derived(gridOf(this.#shown))
  readonly #steps = $derived(this.#blueprint.steps)
  readonly #phases = $derived(this.#blueprint.phases)
  /** Not asked for anew by each change of a card. */
  readonly #stepNumbers = $derived(stepNumbers({ steps: this.#steps, phases: this.#phases }))
  readonly #archetype = $derived(
    this.#blueprint.archetypes.find(({ id }) => id === this.#archetypeId) ?? this.#blueprint.archetypes[0],
  )
  readonly #returns = $derived(roiOf(this.#blueprint))
  #laidOut: BoardLayout | undefined
  readonly #layout = $derived.by(() => this.#layOut())
  readonly things = new FreeThings(
    () => this.#shown,
    () => this.#layout,
  )
  readonly #cardIndex = $derived(createCardIndex(this.#layout))
  #routed: RoutedLayout | undefined
  readonly #routes = $derived.by(() => this.#route())

  constructor(doc: BlueprintDoc) {
    this.#doc = doc
    this.#blueprint = readBlueprint(doc)
    this.#stop = observeEntities(doc, (touched, isLocal) => {
      this.#gather(touched)
      if (isLocal || document.hidden) this.#flush()
      else this.#frame ??= requestAnimationFrame(() => this.#flush())
    })
  }

  get blueprint(): Blueprint {
    return this.#blueprint
  }

  /** What is shown of it: no step that is hidden or collapsed, and only the part of a scene while one is presented. */
  get shown(): Blueprint {
    return this.#shown
  }

  get grid(): Grid {
    return this.#grid
  }

  get layout(): BoardLayout {
    return this.#layout
  }

  get cardIndex(): SpatialIndex<CardId> {
    return this.#cardIndex
  }

  get routes(): LinkRoutes {
    return this.#routes
  }

  get returns(): ReturnType<typeof roiOf> {
    return this.#returns
  }

  /** What a step is called by; undefined of one that is hidden. */
  stepNumber(id: StepId): number | undefined {
    return this.#stepNumbers.get(id)
  }

  /** The archetype whose feelings are drawn. */
  get archetype(): Blueprint['archetypes'][number] | undefined {
    return this.#archetype
  }

  /** Only what the customer sees is shown, in this tab. */
  get isFolded(): boolean {
    return this.#isFolded
  }

  /** Whether there is a line of visibility to fold at. */
  get canFold(): boolean {
    return this.#layout.lines.some(({ kind }) => kind === 'visibility')
  }

  fold(isFolded: boolean): void {
    this.#isFolded = isFolded
  }

  /** Shows a lane as its name alone, in this tab, or with its cards again. */
  collapse(id: LaneId, isCollapsed: boolean): void {
    this.#collapsedLanes = withOrWithout(this.#collapsedLanes, id, isCollapsed)
  }

  /** Shows a phase as its name alone, in this tab, or with its steps again. */
  collapsePhase(id: PhaseId, isCollapsed: boolean): void {
    this.#collapsedPhases = withOrWithout(this.#collapsedPhases, id, isCollapsed)
  }

  /** Shows a step as its name alone, in this tab, or with its cards again. */
  collapseStep(id: StepId, isCollapsed: boolean): void {
    this.#collapsedSteps = withOrWithout(this.#collapsedSteps, id, isCollapsed)
  }

  isPhaseCollapsed(id: PhaseId): boolean {
    return this.#collapsedPhases.has(id)
  }

  /** Shows what a scene does, whatever is folded or collapsed here; undefined shows everything again. */
  showScene(scene: Pick<SceneView, 'lanes' | 'steps'> | undefined): void {
    this.#scene = scene
  }

  card(id: CardId): Card | undefined {
    return this.#blueprint.cards.get(id)
  }

  /** What the improvement actions on a touchpoint return; undefined when there are none, or no cost to divide by. */
  roiOn(id: CardId): number | undefined {
    if (this.#blueprint.actions.size === 0) return undefined
    return this.#returns.touchpoints.get(id)?.roi ?? undefined
  }

  /** The cards that a rectangle touches. */
  cardsIn(rect: Rect): CardId[] {
    return [...this.#layout.cards.values()].filter((box) => rectsTouch(box, rect)).map((box) => box.id)
  }

  showArchetype(id: ArchetypeId | undefined): void {
    this.#archetypeId = id
  }

  /** Takes in at once what others wrote, without waiting for the next frame. */
  catchUp(): void {
    this.#flush()
  }

  close(): void {
    this.#stop()
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
  }

  #layOut(): BoardLayout {
    return (this.#laidOut = layoutBlueprint(this.#shown, {
      ...(this.#archetype ? { archetypeId: this.#archetype.id } : {}),
      cardMeta: (card) =>
        card.channels.length > 0 || card.satisfaction !== undefined || this.roiOn(card.id) !== undefined,
      textCache: this.#textCache,
      previous: this.#laidOut,
      foldedBelowVisibility: this.#isFolded && !this.#scene,
      collapsedLanes: this.#scene ? NONE : this.#collapsedLanes,
      columnsWithCollapsed: this.#shown === this.#visible ? undefined : gridOf(this.#visible).columns,
    }))
  }

  /** Links that a change did not touch keep their way. */
  #route(): LinkRoutes {
    const [blueprint, layout] = [this.#shown, this.#layout]
    this.#routed = this.#routed
      ? rerouteLayout(blueprint, layout, this.#routed)
      : routeLayout(blueprint, layout)
    return this.#routed.routes
  }

  #gather(touched: TouchedEntities): void {
    for (const [root, ids] of touched) {
      const all = this.#waiting.get(root) ?? new Set()
      for (const id of ids) all.add(id)
      this.#waiting.set(root, all)
    }
  }

  #flush(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#frame = undefined
    const touched = this.#waiting
    this.#waiting = new Map()
    if (touched.size > 0) this.#blueprint = rereadBlueprint(this.#doc, this.#blueprint, touched)
  }
}

/** The same set if that is so already. */
function withOrWithout<Id>(ids: ReadonlySet<Id>, id: Id, isIn: boolean): ReadonlySet<Id> {
  if (ids.has(id) === isIn) return ids
  return isIn ? new Set([...ids, id]) : new Set([...ids].filter((each) => each !== id))
}
