import * as v from 'valibot'
import { NewPasswordSchema, PasswordSchema } from './fields.ts'

/** `PUT /api/me/password` -> 204; every other sign-in of the person ends. 403 for a guest, who has none. */
export const ChangePasswordRequest = v.object({ password: PasswordSchema, newPassword: NewPasswordSchema })
