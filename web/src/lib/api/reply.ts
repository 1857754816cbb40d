import type { ClientResponse } from 'hono/client'
import { ApiFailure } from './api-failure.ts'

type Answer = Pick<Response, 'ok' | 'status' | 'json'>

/** The body of a request that went well; anything else is thrown as an `ApiFailure`. */
export async function reply<Body>(request: Promise<ClientResponse<Body, number, 'json'>>): Promise<Body> {
  const response = await accepted(request)
  try {
    return (await response.json()) as Body
  } catch {
    throw new ApiFailure(response.status, 'badReply')
  }
}

/** The same for a request that answers with nothing, or with what is no JSON. */
export function done<Reply extends Answer>(request: Promise<Reply>): Promise<Reply> {
  return accepted(request)
}

/** Whatever is answered, a refusal too. fetch rejects when it reaches nobody, with nothing that says more. */
export function answer<Reply>(request: Promise<Reply>): Promise<Reply> {
  return request.catch(() => {
    throw new ApiFailure(0, 'offline')
  })
}

async function accepted<Reply extends Answer>(request: Promise<Reply>): Promise<Reply> {
  const response = await answer(request)
  if (!response.ok) throw await ApiFailure.fromResponse(response)
  return response
}
