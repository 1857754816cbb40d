import { makeFolder } from '../../load/support/folder.ts'
import { sleep } from '../../load/support/wait.ts'
import { sightline } from '../../load/systems/sightline.ts'
import type { RunningSystem } from '../../load/systems/system.ts'
import type { Size } from '../support/board-plan.ts'
import { HomeBoard } from '../support/home-board.ts'
import { OpenBoard } from '../support/open-board.ts'
import type { RemoteChange } from '../support/remote-changes.ts'
import type { Scenes } from '../support/scene.ts'
import type { System } from './system.ts'

type Boards = Record<Size, HomeBoard>

/** How fast our board follows a turned wheel with Ctrl held, for turns of less than 20 px. */
const zoomPerPx = 0.0088

/** Our own board as people have it: the whole application, from a real server, with a second person on the board. */
export class Home {
  readonly system: System
  readonly scenes: Scenes
  readonly #running: RunningSystem
  /** The last of each size. */
  readonly #boards: Boards

  private constructor(running: RunningSystem, boards: Boards) {
    this.#running = running
    this.#boards = boards
    this.scenes = { 200: boards[200].scene, 1000: boards[1000].scene, 5000: boards[5000].scene }
    this.system = {
      name: 'sightline',
      isPeer: false,
      settings: `the whole application from its server; changes of others come from a second client through it; ${sightline.settings}`,
      zoomWheelPx: (_zoom, factor) => -Math.log(factor) / zoomPerPx,
      open: (size) => this.#open(size),
    }
  }

  static async start(): Promise<Home> {
    const running = await sightline.start(makeFolder())
    const make = (size: Size): Promise<HomeBoard> => HomeBoard.make(running, size)
    return new Home(running, { 200: await make(200), 1000: await make(1000), 5000: await make(5000) })
  }

  async stop(): Promise<void> {
    for (const board of Object.values(this.#boards)) board.end()
    await this.#running.process.stop()
  }

  /** A board of its own each time, as the peers show: what was done to the last one is not on it. */
  async #open(size: Size): Promise<OpenBoard> {
    this.#boards[size].end()
    const board = (this.#boards[size] = await HomeBoard.make(this.#running, size))
    const [name = '', value = ''] = (board.room.people[0]?.['cookie'] ?? '').split('=')
    const address = this.#running.address.replace('ws', 'http')
    return OpenBoard.open({
      address: `${address}${board.room.path.replace('/sync/', '/b/')}`,
      size,
      scene: board.scene,
      cookie: { name, value },
      offerBoard,
      change: (changes, perSecond) => writeAtRate(board, changes, perSecond),
    })
  }
}

async function writeAtRate(
  board: HomeBoard,
  changes: readonly RemoteChange[],
  perSecond: number,
): Promise<void> {
  const begin = performance.now()
  let next = 0
  while (next < changes.length) {
    const due = Math.ceil(((performance.now() - begin) / 1000) * perSecond)
    for (const change of changes.slice(next, due)) board.write(change)
    next = Math.max(next, due)
    await sleep(1000 / perSecond)
  }
}

/** Runs in the page: what the page of a peer offers of itself, read from the elements. */
function offerBoard(): void {
  window.board = {
    isPainted: () => document.querySelector('#picture .card, [data-board] [data-card]') !== null,
    isUsable: () => document.querySelector('[data-board] [data-card]') !== null,
    zoom() {
      const world = document.querySelector<HTMLElement>('[data-board] .world')
      return new DOMMatrix(world?.style.transform).a
    },
    middleOf(id) {
      const card = document.querySelector(`[data-card="${id}"]`)?.getBoundingClientRect()
      if (!card) throw new Error(`${id} is not in view`)
      return { x: card.x + card.width / 2, y: card.y + card.height / 2 }
    },
  }
}
