import { parentPort } from 'node:worker_threads'
import type { ThreadReply, ThreadRequest } from './idle-thread.ts'

/** The thread's end of an `IdleThread`: each answer is sent with those of its bytes that can be given away. */
export function answerRequests<Request, Answer>(
  answer: (request: Request) => Answer | Promise<Answer>,
  given: (answer: Answer) => ArrayBuffer[],
): void {
  parentPort?.on('message', ({ id, request }: ThreadRequest<Request>) => void reply(id, request))

  async function reply(id: number, request: Request): Promise<void> {
    try {
      const done = await answer(request)
      parentPort?.postMessage({ id, answer: done } satisfies ThreadReply<Answer>, given(done))
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      parentPort?.postMessage({ id, failure } satisfies ThreadReply<Answer>)
    }
  }
}
