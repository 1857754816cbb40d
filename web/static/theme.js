// Before the first paint: a chosen theme, and the language that the texts will be in.
;(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const theme = stored('sightline:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const chosen = stored('PARAGLIDE_LOCALE')
  const preferred = navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((tag) => tag === 'es' || tag === 'en')
  document.documentElement.lang = chosen === 'es' || chosen === 'en' ? chosen : (preferred ?? 'en')
})()
