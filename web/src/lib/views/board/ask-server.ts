import { ApiFailure } from '#lib/api/api-failure.ts'
import type { FailureCode } from '#lib/api/api-failure.ts'
import type { Api } from '#lib/api/api.ts'
import type { Finding } from '#lib/sync/line-check.ts'

/** Whether this history of a blueprint could be edited now, asked without a socket. */
export async function askWhy(api: Api, id: string, epoch: number): Promise<Finding> {
  try {
    const blueprint = await api.blueprint(id)
    if (blueprint.deletedAt !== null) return 'deleted'
    if (blueprint.epoch !== epoch) return 'superseded'
    await api.knock(id)
    return 'reachable'
  } catch (thrown) {
    return findingOf(ApiFailure.from(thrown).code)
  }
}

/** The document as it is stored; undefined when it cannot be had, or belongs to another history by now. */
export async function readState(api: Api, id: string, epoch: number): Promise<Uint8Array | undefined> {
  try {
    const state = await api.blueprintState(id)
    return (await api.blueprint(id)).epoch === epoch ? state : undefined
  } catch (thrown) {
    ApiFailure.from(thrown)
    return undefined
  }
}

function findingOf(code: FailureCode): Finding {
  switch (code) {
    case 'signedOut':
      return 'signedOut'
    case 'notFound':
    case 'forbidden':
      return 'forbidden'
    case 'storageDown':
      return 'storageDown'
    default:
      return 'unreachable'
  }
}
