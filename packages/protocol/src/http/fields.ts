import { isEntityId } from '@sightline/blueprint'
import * as v from 'valibot'
import type { ErrorCode } from '../errors.ts'
import { LIMITS } from '../limits.ts'

/**
 * The message of a failed check is the error code that the reply carries.
 * The mark lets a bundler leave out the schemas that a page does not use.
 * @__NO_SIDE_EFFECTS__
 */
function code(errorCode: ErrorCode): ErrorCode {
  return errorCode
}

/** Control characters, and the marks that turn the direction of text around. */
export const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

export const NameSchema = v.pipe(
  v.string(code('invalid')),
  v.trim(),
  v.nonEmpty(code('invalid')),
  v.maxLength(LIMITS.nameCharacters, code('invalid')),
  v.check((name) => !UNPRINTABLE.test(name), code('invalid')),
)

/** Lower case, since two accounts that differ by case would be one person's mistake. */
export const EmailSchema = v.pipe(
  v.string(code('invalid')),
  v.trim(),
  v.maxLength(LIMITS.emailCharacters, code('invalid')),
  v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u, code('invalid')),
  v.toLowerCase(),
)

export const NewPasswordSchema = v.pipe(
  v.string(code('invalid')),
  v.minLength(LIMITS.passwordCharactersMin, code('weakPassword')),
  v.maxLength(LIMITS.passwordCharactersMax, code('invalid')),
  v.check((password) => new Set(password).size >= 4, code('weakPassword')),
)

/** A password to compare: anything but a length that would cost work. */
export const PasswordSchema = v.pipe(
  v.string(code('invalid')),
  v.maxLength(LIMITS.passwordCharactersMax, code('wrongCredentials')),
)

export const TitleSchema = v.pipe(
  v.string(code('invalid')),
  v.trim(),
  v.nonEmpty(code('titleEmpty')),
  v.maxLength(LIMITS.titleCharacters, code('titleTooLong')),
)

export const DescriptionSchema = v.pipe(
  v.string(code('invalid')),
  v.maxLength(LIMITS.descriptionCharacters, code('invalid')),
)

/** What names a thing of a document, or a comment: made by whoever makes it. */
export const EntityIdSchema = v.pipe(
  v.string(code('invalid')),
  v.check((id) => isEntityId(id), code('invalid')),
)

export const LanguageSchema = v.picklist(['es', 'en'], code('invalid'))
