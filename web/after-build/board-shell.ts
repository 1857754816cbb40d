import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync } from 'vite'
import { builtFile } from './built.ts'
import type { FirstPicture } from './first-picture.ts'

/** What runs before anything is painted; the picture asks it for the language. */
const THEME = '<script src="/theme.js"></script>'
const AT_ONCE = [builtFile('theme.js'), join(import.meta.dirname, 'picture.js')]
const END = '</head>'

/**
 * Writes the shell once more, for the addresses of boards: it holds what runs at once, and names all that the first
 * picture needs, which the browser would otherwise hear of bit by bit, and only once the client runs. Returns every script
 * that it names.
 */
export function writeBoardShell({ scripts, sheets, fonts }: FirstPicture): readonly string[] {
  const shell = readFileSync(builtFile('200.html'), 'utf8')
  if (!shell.includes(THEME) || !shell.includes(END)) throw new Error('200.html has no head')
  const links = [
    ...fonts.map((font) => `<link href="/${font}" rel="preload" as="font" type="font/woff2" crossorigin>`),
    ...sheets.map((sheet) => `<link href="/${sheet}" rel="stylesheet">`),
    ...scripts.map((script) => `<link href="/${script}" rel="modulepreload">`),
  ].filter((link) => !shell.includes(link))
  const page = shell
    .replace(THEME, () => AT_ONCE.map(inlined).join(''))
    .replace(END, () => links.join('') + END)
  writeFileSync(builtFile('board.html'), page)
  return [...page.matchAll(/<link href="\/([^"]+)" rel="modulepreload"/gu)].map(([, script = '']) => script)
}

function inlined(script: string): string {
  const { code, errors } = minifySync(script, readFileSync(script, 'utf8'))
  if (errors.length > 0) throw new Error(`${script} cannot be read`)
  return `<script>${code}</script>`
}
