import { Monitor, Moon, Sun } from 'lucide'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { MenuEntry } from '#lib/ui/menu-entry.ts'
import type { App } from './app-context.ts'

/** The choices of theme and language, for any menu. */
export function appearanceEntries({ theme, language, account, toasts }: App): MenuEntry[] {
  const choose = (tag: 'en' | 'es'): void => {
    account.chooseLanguage(tag).catch((thrown: unknown) => {
      const { code } = ApiFailure.from(thrown)
      if (code !== 'offline' && code !== 'signedOut')
        toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
    })
  }
  return [
    {
      kind: 'choice',
      label: m.theme(),
      value: theme.choice,
      options: [
        { value: 'system', label: m.theme_system(), icon: Monitor },
        { value: 'light', label: m.theme_light(), icon: Sun },
        { value: 'dark', label: m.theme_dark(), icon: Moon },
      ],
      onchange: (value) => theme.choose(value === 'light' || value === 'dark' ? value : 'system'),
    },
    { kind: 'rule' },
    {
      kind: 'choice',
      label: m.language(),
      value: language.current,
      options: [
        { value: 'en', label: m.language_en() },
        { value: 'es', label: m.language_es() },
      ],
      onchange: (value) => choose(value === 'es' ? 'es' : 'en'),
    },
  ]
}
