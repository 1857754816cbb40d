import { fileURLToPath } from 'node:url'
import { SIZES } from '../support/board-plan.ts'
import { OpenBoard } from '../support/open-board.ts'
import type { Scenes } from '../support/scene.ts'
import { StaticServer } from '../support/static-server.ts'
import type { System } from './system.ts'

const PAGES = fileURLToPath(new URL('../peers/build', import.meta.url))

type Page = Omit<System, 'open'>

/** No board of elements comes below it: a target that does asks for what the browser does not give. */
const BARE: Page = {
  name: 'bare',
  isPeer: false,
  settings:
    'no board: the cards in view as one element each, without links and without those that come into view later; what the browser itself takes',
  zoomWheelPx: (_zoom, factor) => -100 * Math.log2(factor),
}

const PEERS: readonly Omit<Page, 'isPeer'>[] = [
  {
    name: 'xyflow',
    settings:
      '@xyflow/svelte 1.7.0; nodes in $state.raw with sizes and handles given, onlyRenderVisibleElements, smooth-step edges, background and controls; panOnScroll at speed 1',
    zoomWheelPx: (_zoom, factor) => -Math.log2(factor) / 0.002,
  },
  {
    name: 'excalidraw',
    settings:
      '0.18.1; rectangles with bound texts, no roughness, arrows bound at both ends; it draws on canvases, which without a GPU the main thread fills',
    zoomWheelPx: (zoom, factor) => 100 * zoom * (1 - factor),
  },
  {
    name: 'tldraw',
    settings:
      '5.4.2; a ready store of rectangles with texts and bound arrows, its own culling, its own fonts and icons served here, maxShapesPerPage raised; over http it asks for no licence',
    zoomWheelPx: (_zoom, factor) => 100 * (1 - factor),
  },
]

/** The pages of the others: what they show is read from a file, and changes of others are made in the page. */
export class PeerPages {
  readonly systems: readonly System[]
  readonly #server: StaticServer

  private constructor(server: StaticServer, scenes: Scenes) {
    this.#server = server
    this.systems = [...PEERS.map((peer) => ({ ...peer, isPeer: true })), BARE].map((page) => ({
      ...page,
      open: (size) =>
        OpenBoard.open({
          address: `${server.address}/${page.name}/?cards=${size}`,
          size,
          scene: scenes[size],
        }),
    }))
  }

  static async start(scenes: Scenes): Promise<PeerPages> {
    const files = SIZES.map((size) => [`/blueprints/${size}.json`, JSON.stringify(scenes[size])] as const)
    return new PeerPages(await StaticServer.start(PAGES, new Map(files)), scenes)
  }

  stop(): void {
    this.#server.stop()
  }
}
