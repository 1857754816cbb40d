import { readFileSync, writeFileSync } from 'node:fs'
import { builtFile } from './built.ts'
import type { FirstPicture } from './first-picture.ts'

/** What runs before the first paint; the picture asks it for the language. */
const THEME = '<script src="/theme.js"></script>'
const PICTURE = '<script src="/picture.js"></script>'

/**
 * Writes the shell once more, for the addresses of boards: it names all that the first picture needs, which the browser
 * would otherwise hear of bit by bit, and only once the client runs. Returns every script that it names.
 */
export function writeBoardShell({ scripts, sheets }: FirstPicture): readonly string[] {
  const shell = readFileSync(builtFile('200.html'), 'utf8')
  if (!shell.includes('</head>') || !shell.includes(THEME)) throw new Error('200.html has no head')
  const links = [
    ...sheets.map((sheet) => `<link href="/${sheet}" rel="stylesheet">`),
    ...scripts.map((script) => `<link href="/${script}" rel="modulepreload">`),
  ].filter((link) => !shell.includes(link))
  const page = shell
    .replace(THEME, () => THEME + PICTURE)
    .replace('</head>', () => `${links.join('')}</head>`)
  writeFileSync(builtFile('board.html'), page)
  return [...page.matchAll(/<link href="\/([^"]+)" rel="modulepreload"/gu)].map(([, script = '']) => script)
}
