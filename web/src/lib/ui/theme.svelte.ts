export type ThemeChoice = 'system' | 'light' | 'dark'

const KEY = 'sightline:theme'

/** The theme a person chose for this browser; `theme.js` puts it in place before the first paint. */
export class Theme {
  #choice = $state<ThemeChoice>(stored())

  get choice(): ThemeChoice {
    return this.#choice
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice
    if (choice === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = choice
    try {
      localStorage.setItem(KEY, choice)
    } catch {
      // Private windows may refuse storage: the choice then lasts as long as the page.
    }
  }
}

function stored(): ThemeChoice {
  const choice = typeof document === 'undefined' ? undefined : document.documentElement.dataset['theme']
  return choice === 'light' || choice === 'dark' ? choice : 'system'
}
