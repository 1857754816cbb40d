import { DrawBoardPictureQuery, ExportBlueprintQuery, ImportFileForm, LIMITS } from '@sightline/protocol'
import { Hono } from 'hono'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { BlueprintParts } from '../../blueprints/blueprint-parts.ts'
import type { BoardPictures } from '../../blueprints/board-pictures.ts'
import { Thumbnails } from '../../blueprints/draw-thumbnail.ts'
import { exportCsv } from '../../blueprints/export-csv.ts'
import { importFile } from '../../blueprints/import-file.ts'
import { readState } from '../../blueprints/read-state.ts'
import { fileNameInHeader } from '../file-name.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { limitBody, multipartBytes } from '../middleware/body-limit.ts'
import { valid } from '../valid.ts'
import { wantedLanguage } from '../wanted-language.ts'

const unpack = promisify(gunzip)

interface BlueprintFileRoutesOptions {
  readonly parts: BlueprintParts
  readonly pictures: BoardPictures
  readonly identity: Identity
}

/** Blueprints as bytes: state, pictures, import and export. */
export function blueprintFileRoutes({ parts, pictures, identity }: BlueprintFileRoutesOptions) {
  const thumbnails = new Thumbnails(parts)
  return new Hono<HttpEnv>()
    .get('/blueprints/:id/state', async (c) => {
      const { state } = await readState(parts, await identity.require(c), c.req.param('id'))
      return c.body(state, 200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' })
    })
    .get('/blueprints/:id/thumbnail', async (c) => {
      const { svg, version } = await thumbnails.draw(await identity.require(c), c.req.param('id'))
      const headers = {
        ETag: `"${version}"`,
        'Cache-Control': 'private, no-cache',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      }
      if (c.req.header('if-none-match') === headers.ETag) return c.body(null, 304, headers)
      return c.body(svg, 200, { ...headers, 'Content-Type': 'image/svg+xml' })
    })
    .get('/blueprints/:id/picture', valid('query', DrawBoardPictureQuery), async (c) => {
      const principal = await identity.require(c)
      const packed = await pictures.draw(principal, c.req.param('id'), c.req.valid('query'))
      if (packed === undefined) return c.body(null, 204)
      const headers = { 'Content-Type': 'text/plain; charset=utf-8', Vary: 'Accept-Encoding' }
      if (!/\bgzip\b/u.test(c.req.header('accept-encoding') ?? '')) {
        return c.body(new Uint8Array(await unpack(packed)), 200, headers)
      }
      return c.body(packed, 200, { ...headers, 'Content-Encoding': 'gzip' })
    })
    .get('/blueprints/:id/export/csv', valid('query', ExportBlueprintQuery), async (c) => {
      const principal = await identity.require(c)
      const language = wantedLanguage(c, c.req.valid('query').language)
      const { csv, title } = await exportCsv(parts, principal, c.req.param('id'), language)
      return c.body(csv, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="blueprint.csv"; filename*=UTF-8''${fileNameInHeader(title, 'blueprint')}.csv`,
        'Cache-Control': 'no-store',
      })
    })
    .post(
      '/imports',
      limitBody(LIMITS.importBytes + multipartBytes, 'importTooLarge'),
      valid('form', ImportFileForm),
      async (c) => {
        const principal = await identity.require(c)
        const { file, language } = c.req.valid('form')
        const bytes = new Uint8Array(await file.arrayBuffer())
        const imported = { bytes, fileName: file.name, language: wantedLanguage(c, language) }
        return c.json(await importFile(parts, principal, imported), 201)
      },
    )
}
