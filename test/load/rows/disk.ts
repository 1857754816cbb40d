import { boardPeople, BoardHistory } from '../support/build-board.ts'
import { figures } from '../support/figures.ts'
import { folderBytes, quiet } from '../support/folder.ts'
import { medians, repeatTogether } from '../support/repeat.ts'
import { KEEPING } from '../systems/all.ts'
import type { Row } from './row.ts'

const cards = 200
const edits = 50_000
/** By then every server has stored what it had, and compacted it if it does. */
const settledMs = 13_000

/** What a board leaves behind on the disk while the server goes on. */
export const disk: Row = {
  name: 'disk',
  title: `On disk after ${edits} edits to ${cards} cards`,
  async measure() {
    const history = new BoardHistory(cards, edits)
    const results = await repeatTogether(KEEPING, async (running, folder) => {
      await history.replay(running, await running.makeRoom(boardPeople))
      await quiet(folder, settledMs)
      return folderBytes(folder) / 2 ** 20
    })
    const mebibytes = medians(results, (figure) => figure)
    return [
      figures('data folder once idle', 'MiB', mebibytes, { kind: 'atMost', factor: 1, of: 'hocuspocus' }),
    ]
  },
}
