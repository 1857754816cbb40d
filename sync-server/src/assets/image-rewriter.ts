import type { Sharp } from 'sharp'
import { ApiError } from '../kernel/api-error.ts'
import type { AssetMediaType } from '../storage/asset-store.ts'
import type { ImageFormat } from './tell-media.ts'

export interface SafeContent {
  readonly bytes: Uint8Array
  readonly mediaType: AssetMediaType
}

/** It bounds what decoding takes, up to ten bytes each: an image of a few bytes can have any size. */
const mostPixels = 32_000_000
const mostPixelsPerSide = 8_192
const quality = 85

/**
 * Decodes images and writes them anew, so that nothing but the picture is left: not where it was taken, nor what
 * else the file is. Of what moves the first picture stays. One at a time, off the main thread.
 */
export class ImageRewriter {
  #last: Promise<unknown> = Promise.resolve()

  /** Throws an ApiError on what cannot be decoded whole, and on too many pixels. */
  rewrite(bytes: Uint8Array, format: ImageFormat): Promise<SafeContent> {
    const rewritten = this.#last.then(() => rewriteImage(bytes, format))
    this.#last = rewritten.catch(() => undefined)
    return rewritten
  }
}

async function rewriteImage(bytes: Uint8Array, format: ImageFormat): Promise<SafeContent> {
  const sharp = await loadSharp()
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  if (width * height > mostPixels) throw new ApiError('assetTooManyPixels')
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, autoOrient: true }).resize({
    width: mostPixelsPerSide,
    height: mostPixelsPerSide,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const { encoded, mediaType } = encode(image, format)
  return { bytes: await encoded.toBuffer().catch(refuse), mediaType }
}

function encode(image: Sharp, format: ImageFormat): { encoded: Sharp; mediaType: AssetMediaType } {
  switch (format) {
    case 'jpeg':
      return { encoded: image.jpeg({ quality }), mediaType: 'image/jpeg' }
    case 'webp':
      return { encoded: image.webp({ quality }), mediaType: 'image/webp' }
    case 'png':
    case 'gif':
      return { encoded: image.png(), mediaType: 'image/png' }
  }
}

/** The decoders come with the first image: a server without any does without their memory. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: [
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadWebpBuffer',
      'VipsForeignLoadNsgifBuffer',
    ],
  })
  return sharp
}

function refuse(): never {
  throw new ApiError('assetUnreadable')
}
