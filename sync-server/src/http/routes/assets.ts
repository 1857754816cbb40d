import { AddAssetForm, CopyAssetsRequest } from '@sightline/protocol'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { addAsset } from '../../assets/add-asset.ts'
import { assetKind } from '../../assets/asset-kind.ts'
import type { AssetParts } from '../../assets/asset-parts.ts'
import { copyAssets } from '../../assets/copy-assets.ts'
import { listAssets } from '../../assets/list-assets.ts'
import { readAsset } from '../../assets/read-asset.ts'
import { fileNameInHeader } from '../file-name.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { limitAtOnce } from '../middleware/at-once.ts'
import { limitBody, multipartBytes } from '../middleware/body-limit.ts'
import { valid } from '../valid.ts'

const mostUploadsAtOnce = 8

/** Images and files of a blueprint. Whatever they hold, a browser only ever shows a picture or saves a file. */
export function assetRoutes(parts: AssetParts, identity: Identity) {
  /** Before the body is read. */
  const mayAdd = createMiddleware<HttpEnv>(async (c, next) => {
    await parts.access.require(await identity.require(c), 'addAsset', c.req.param('id') ?? '')
    await next()
  })
  return new Hono<HttpEnv>()
    .get('/blueprints/:id/assets', async (c) => {
      return c.json({ assets: await listAssets(parts, await identity.require(c), c.req.param('id')) }, 200)
    })
    .post(
      '/blueprints/:id/assets',
      mayAdd,
      limitAtOnce(mostUploadsAtOnce),
      limitBody(parts.limits.fileBytes + multipartBytes, 'assetTooLarge'),
      valid('form', AddAssetForm),
      async (c) => {
        const principal = await identity.require(c)
        const { file } = c.req.valid('form')
        const added = { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }
        return c.json(await addAsset(parts, principal, c.req.param('id'), added), 201)
      },
    )
    .post('/blueprints/:id/assets/copies', valid('json', CopyAssetsRequest), async (c) => {
      const principal = await identity.require(c)
      const ids = await copyAssets(parts, principal, { to: c.req.param('id'), ...c.req.valid('json') })
      return c.json({ ids }, 200)
    })
    .get('/blueprints/:id/assets/:assetId', async (c) => {
      const { id, assetId } = c.req.param()
      const asset = await readAsset(parts, await identity.require(c), { blueprintId: id, assetId })
      const isImage = assetKind(asset.mediaType) === 'image'
      const name = fileNameInHeader(asset.name, 'file')
      return c.body(asset.bytes, 200, {
        'Content-Type': asset.mediaType,
        'Content-Disposition': `${isImage ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Cache-Control': 'private, max-age=31536000, immutable',
      })
    })
}
