import { threadId } from 'node:worker_threads'
import { answerRequests } from './answer-requests.ts'

/** Answers with what it was asked, but for three words. */
answerRequests(
  (word: string) => {
    if (word === 'fail') throw new Error('as asked')
    if (word === 'die') process.exit(1)
    return word === 'which' ? String(threadId) : word
  },
  () => [],
)
