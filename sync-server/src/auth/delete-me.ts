import { ApiError } from '../kernel/api-error.ts'
import type { AuthParts } from './auth-parts.ts'
import { checkOwnPassword } from './check-own-password.ts'
import type { Principal } from './principal.ts'

export interface Farewell {
  readonly current: Principal
  /** A guest has none. */
  readonly password: string | undefined
  /** How many blueprints the person was told would be erased. */
  readonly blueprints: number
  readonly address: string
}

/** The person, what nobody else has, and at once whatever their share links gave. */
export async function deleteMe(parts: AuthParts, farewell: Farewell): Promise<void> {
  const { people, sockets } = parts
  const { current, password = '', blueprints, address } = farewell
  const { id, email } = current.person
  if (email !== null) await checkOwnPassword(parts, { current, password, address })
  const estate = await people.estateOf(id)
  const erased = estate.blueprints.map((blueprint) => blueprint.id)
  await sockets.closeBlueprints(erased, () =>
    sockets.changeAccessToAll(estate.sharedBlueprintIds, async () => {
      if (!(await people.remove(id, blueprints))) throw new ApiError('estateChanged')
    }),
  )
  sockets.closePerson(id)
}
