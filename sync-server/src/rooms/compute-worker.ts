import { answerRequests } from '../kernel/answer-requests.ts'
import { transferList } from '../kernel/transfer-list.ts'
import { yieldToOthers } from '../kernel/yield-to-others.ts'
import { buildSnapshot } from './build-snapshot.ts'

yieldToOthers()

/** A thread without a database handle: whatever happens here can spoil nothing that is stored. */
answerRequests(buildSnapshot, ({ bytes }) => transferList([bytes]))
