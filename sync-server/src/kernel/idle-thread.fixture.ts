import { answerRequests } from './answer-requests.ts'

/** Answers with what it was asked, but for two words. */
answerRequests(
  (word: string) => {
    if (word === 'fail') throw new Error('as asked')
    if (word === 'die') process.exit(1)
    return word
  },
  () => [],
)
