import type { BrowserContextOptions } from 'playwright-core'
import { TestPerson } from '../../integration/support/test-person.ts'
import { visitor } from './people.ts'
import type { Visitor } from './people.ts'

export interface SignedIn extends Visitor {
  /** The same person without a browser: what they ask the server by hand. */
  readonly person: TestPerson
}

type Options = Omit<BrowserContextOptions, 'baseURL'> & { readonly email?: string; readonly name?: string }

/** Somebody with an account whose browser is signed in already. */
export async function signedIn(address: string, options: Options = {}): Promise<SignedIn> {
  const { email = 'lucia@example.org', name = 'Lucía Marín', ...contextOptions } = options
  return withBrowser(await TestPerson.account(address, email, name), contextOptions)
}

/** Opens a browser with the cookie of somebody whom the server knows. */
export async function withBrowser(
  person: TestPerson,
  options: Omit<BrowserContextOptions, 'baseURL'> = {},
): Promise<SignedIn> {
  const { page, tolerate } = await visitor({ home: person.address, ...options })
  const [name = '', ...value] = person.cookie.split('=')
  await page.context().addCookies([{ name, value: value.join('='), url: person.address }])
  return { page, tolerate, person }
}
