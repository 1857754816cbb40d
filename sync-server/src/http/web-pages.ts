import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import type { BoardPictures } from '../blueprints/board-pictures.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { findLiveShareLink } from '../share-links/find-live-share-link.ts'
import type { HttpEnv } from './http-env.ts'
import type { WebFile, WebFiles } from './web-files.ts'

const notBuilt = 'The web client is not built: run pnpm build.\n'

interface WebPageParts extends Pick<BlueprintParts, 'storage' | 'clock'> {
  readonly files: WebFiles
  readonly pictures: Pick<BoardPictures, 'expect'>
}

/** The static client; every address that is no file is one of the client's own and gets the shell. */
export function webPages({ files, pictures, ...parts }: WebPageParts) {
  return new Hono<HttpEnv>()
    .get('/s/:token', async (c) => {
      const link = await findLiveShareLink(parts, c.req.param('token'))
      if (link?.preview === true) return sendPreview(c, files, link.blueprintTitle)
      return link === undefined ? sendShell(c, files.shell(), 404) : sendShell(c, files.boardShell(), 200)
    })
    .get('/b/:board', (c) => {
      // The window of a presenter's notes has all it shows from the board that opened it.
      if (c.req.query('present') !== 'notes') {
        pictures.expect()
        c.header('Link', askedFirst(c.req.param('board')))
      }
      return sendShell(c, files.boardShell(), 200)
    })
    .get('/embed/:token', async (c) => {
      const link = await findLiveShareLink(parts, c.req.param('token'))
      const mayBeFramed = link?.embed === true
      c.set('mayBeFramed', mayBeFramed)
      return sendShell(c, files.shell(), mayBeFramed ? 200 : 404)
    })
    .get('*', async (c) => {
      const file = files.find(c.req.path)
      if (file !== undefined) return sendFile(c, file, 200)
      return isAsset(c.req.path) ? c.text('Not found\n', 404) : sendShell(c, files.shell(), 200)
    })
}

/** What the client of a board asks for before all else: the browser does so while the client is still on its way. */
function askedFirst(blueprintId: string): string {
  return ['/api/me', `/api/blueprints/${encodeURIComponent(blueprintId)}`]
    .map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`)
    .join(', ')
}

function isAsset(path: string): boolean {
  return path.startsWith('/_app/') || /\.[a-z0-9]{1,8}$/u.test(path)
}

async function sendShell(
  c: Context<HttpEnv>,
  shell: WebFile | undefined,
  status: 200 | 404,
): Promise<Response> {
  return shell === undefined ? c.text(notBuilt, 404) : sendFile(c, shell, status)
}

/** With the title, for whoever shows a card for the address; the client itself pays no heed to it. */
async function sendPreview(c: Context<HttpEnv>, files: WebFiles, title: string): Promise<Response> {
  const shell = files.boardShell()
  if (shell === undefined) return c.text(notBuilt, 404)
  const { bytes } = await shell.encoded('')
  const head = html`<meta property="og:title" content="${title}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Sightline" />`
  const page = new TextDecoder().decode(bytes).replace('</head>', () => `${String(head)}</head>`)
  return c.body(page, 200, { 'Content-Type': shell.type, 'Cache-Control': 'no-cache' })
}

async function sendFile(c: Context<HttpEnv>, file: WebFile, status: 200 | 404): Promise<Response> {
  const caching = file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { ETag: file.etag, 'Cache-Control': caching, Vary: 'Accept-Encoding' }
  if (status === 200 && c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  const { bytes, encoding } = await file.encoded(c.req.header('accept-encoding') ?? '')
  const encoded = encoding === undefined ? headers : { ...headers, 'Content-Encoding': encoding }
  return c.body(bytes, status, { ...encoded, 'Content-Type': file.type })
}
