/** How the catalogues of `messages/` become functions. The language: what a person chose, else the browser's, else English. */
export const messages = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
  emitGitIgnore: false,
} as const
