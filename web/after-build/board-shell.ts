import { readFileSync, writeFileSync } from 'node:fs'
import { builtFile } from './built.ts'

/**
 * Writes the shell once more, for the addresses of boards: it names all that the first picture needs, which the browser
 * would otherwise hear of bit by bit, and only once the client runs.
 */
export function writeBoardShell(scripts: readonly string[], sheets: readonly string[]): void {
  const shell = readFileSync(builtFile('200.html'), 'utf8')
  if (!shell.includes('</head>')) throw new Error('200.html has no head')
  const links = [
    ...sheets.map((sheet) => `<link href="/${sheet}" rel="stylesheet">`),
    ...scripts.map((script) => `<link href="/${script}" rel="modulepreload">`),
  ].filter((link) => !shell.includes(link))
  writeFileSync(
    builtFile('board.html'),
    shell.replace('</head>', () => `${links.join('')}</head>`),
  )
}
