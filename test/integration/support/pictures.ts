import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

type Format = 'png' | 'jpeg' | 'webp' | 'gif'

/** A picture of one colour. */
export function picture(
  format: Format,
  { width = 40, height = 30, colour = '#3b5bdb' } = {},
): Promise<Buffer<ArrayBuffer>> {
  return copied(blank(width, height, colour).toFormat(format).toBuffer())
}

/** As a telephone takes it: on its side, with the place where it was taken. */
export function photograph(): Promise<Buffer<ArrayBuffer>> {
  const exif = { IFD0: { Copyright: 'Lucia' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 25/1 0/1' } }
  return copied(blank(40, 30, 'teal').withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer())
}

/** Pixels that no compression makes smaller. */
export function noise(side: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.alloc(side * side * 3)
  let state = 1
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[at] = state >>> 24
  }
  return copied(
    sharp(bytes, { raw: { width: side, height: side, channels: 3 } })
      .png()
      .toBuffer(),
  )
}

/** A few bytes that say they are this large. */
export function pngBomb(width: number, height: number): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(Math.min(width, 8_000_000))
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function blank(width: number, height: number, background: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background } })
}

async function copied(bytes: Promise<Buffer>): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(new Uint8Array(await bytes).buffer)
}
