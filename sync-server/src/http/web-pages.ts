import { Hono, type Context } from 'hono'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { findLiveShareLink } from '../share-links/find-live-share-link.ts'
import type { HttpEnv } from './http-env.ts'
import type { WebFile, WebFiles } from './web-files.ts'

const notBuilt = 'The web client is not built: run pnpm build.\n'

/** The static client; every address that is no file is one of the client's own and gets the shell. */
export function webPages(files: WebFiles, parts: Pick<BlueprintParts, 'storage'>) {
  return new Hono<HttpEnv>()
    .get('/s/:token', async (c) => {
      const link = await findLiveShareLink(parts, c.req.param('token'))
      return sendShell(c, files, link === undefined ? 404 : 200)
    })
    .get('*', async (c) => {
      const file = files.find(c.req.path)
      if (file !== undefined) return sendFile(c, file, 200)
      return isAsset(c.req.path) ? c.text('Not found\n', 404) : sendShell(c, files, 200)
    })
}

function isAsset(path: string): boolean {
  return path.startsWith('/_app/') || /\.[a-z0-9]{1,8}$/u.test(path)
}

async function sendShell(c: Context<HttpEnv>, files: WebFiles, status: 200 | 404): Promise<Response> {
  const shell = files.shell()
  return shell === undefined ? c.text(notBuilt, 404) : sendFile(c, shell, status)
}

async function sendFile(c: Context<HttpEnv>, file: WebFile, status: 200 | 404): Promise<Response> {
  const caching = file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { ETag: file.etag, 'Cache-Control': caching, Vary: 'Accept-Encoding' }
  if (status === 200 && c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  const { bytes, encoding } = await file.encoded(c.req.header('accept-encoding') ?? '')
  const encoded = encoding === undefined ? headers : { ...headers, 'Content-Encoding': encoding }
  return c.body(bytes, status, { ...encoded, 'Content-Type': file.type })
}
