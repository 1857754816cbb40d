import type { ClientResponse } from 'hono/client'
import { ApiFailure } from './api-failure.ts'

/** The body of a request that went well; anything else is thrown as an `ApiFailure`. */
export async function reply<Body>(request: Promise<ClientResponse<Body, number, 'json'>>): Promise<Body> {
  try {
    const response = await request
    if (!response.ok) throw await ApiFailure.fromResponse(response)
    return (await response.json()) as Body
  } catch (thrown) {
    throw ApiFailure.from(thrown)
  }
}

/** The same for a request that answers with nothing. */
export async function done(request: Promise<Pick<Response, 'ok' | 'status' | 'json'>>): Promise<void> {
  try {
    const response = await request
    if (!response.ok) throw await ApiFailure.fromResponse(response)
  } catch (thrown) {
    throw ApiFailure.from(thrown)
  }
}
