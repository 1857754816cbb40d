import type { PresencePerson } from '@sightline/protocol'
import type { Role } from '@sightline/blueprint'
import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { Presenter } from '../rooms/presenter.ts'
import type { PresentingParts } from './presenting-parts.ts'

interface Wanted {
  readonly blueprintId: string
  /** Oneself when left out. */
  readonly personId: string | undefined
  /** Although somebody else presents. */
  readonly take: boolean
}

/** Makes somebody who is here the one who presents: oneself, or by handing over. */
export async function setPresenter(
  { access, rooms }: PresentingParts,
  principal: Principal,
  { blueprintId, personId, take }: Wanted,
): Promise<void> {
  const { role } = await access.require(principal, 'present', blueprintId)
  const { presenter } = rooms.open(blueprintId)
  refuseWhileTaken(presenter, principal.person.id, take ? role : undefined)
  presenter.set(candidate(presenter, principal, personId))
}

/** `takesAs`: the role of somebody who takes over without being asked to, which only an owner may. */
function refuseWhileTaken(presenter: Presenter, personId: string, takesAs: Role | undefined): void {
  const isTaken = presenter.person !== undefined && presenter.person.id !== personId
  if (!isTaken || takesAs === 'owner') return
  if (takesAs !== undefined) throw new AccessError('forbidden')
  throw new ApiError('alreadyPresenting')
}

/** One's own socket may still be on its way; somebody else has to be here. */
function candidate(
  presenter: Presenter,
  { person }: Principal,
  personId: string | undefined,
): PresencePerson {
  if (personId === undefined || personId === person.id) return person
  const other = presenter.candidate(personId)
  if (other === undefined) throw new ApiError('cannotPresent', 'personId')
  return other
}
