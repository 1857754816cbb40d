import { workerData } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import type { BoardPictureOrder, BoardPictureProgram } from '@sightline/protocol'
import { answerRequests } from '../kernel/answer-requests.ts'
import { transferList } from '../kernel/transfer-list.ts'

/** The client's program has its own copy of everything, so it is alone in its thread. */
const { drawBoardPicture } = (await import(String(workerData))) as BoardPictureProgram

answerRequests(
  (order: BoardPictureOrder) => new Uint8Array(gzipSync(drawBoardPicture(order))),
  (picture) => transferList([picture]),
)
