import { ApiError } from '../kernel/api-error.ts'
import type { AuthParts } from './auth-parts.ts'
import { verifyPassword } from './passwords.ts'
import type { Principal } from './principal.ts'

export interface OwnPassword {
  readonly current: Principal
  readonly password: string
  /** Where the request comes from; wrong passwords count as tries to sign in (S-07). */
  readonly address: string
}

/** Throws unless it is the password of whoever asks, who has an account. */
export async function checkOwnPassword(
  { people, throttle }: Pick<AuthParts, 'people' | 'throttle'>,
  { current, password, address }: OwnPassword,
): Promise<void> {
  const { email } = current.person
  if (email === null) throw new ApiError('forbidden')
  if (!throttle.take(email, address)) throw new ApiError('tooManyTries', undefined, throttle.windowS)
  const credentials = await people.credentials(email)
  if (!(await verifyPassword(password, credentials?.passwordHash))) {
    throw new ApiError('wrongCredentials', 'password')
  }
  throttle.succeeded(email, address)
}
