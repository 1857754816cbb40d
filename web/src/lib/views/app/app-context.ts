import { createContext } from 'svelte'
import type { Api } from '#lib/api/api.ts'
import type { Theme } from '#lib/ui/theme.svelte.ts'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'
import type { Account } from './account.svelte.ts'
import type { Language } from './language.svelte.ts'
import type { StorageWatch } from './storage-watch.svelte.ts'

/** What every page shares; the root layout makes it. */
export interface App {
  readonly api: Api
  readonly account: Account
  readonly toasts: Toasts
  readonly theme: Theme
  readonly language: Language
  readonly storage: StorageWatch
}

export const [getApp, setApp] = createContext<App>()
