import type { AssetMediaType } from '../storage/asset-store.ts'

const mostCharacters = 120

const EXTENSIONS: Readonly<Record<AssetMediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** The name that a file came with, without its folders and with the extension of what it is now. */
export function assetName(fileName: string, mediaType: AssetMediaType): string {
  const last = fileName.split(/[\\/]/u).at(-1) ?? ''
  const stem = last.replace(/\.[^.]*$/u, '').replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  const short = [...stem.trim()].slice(0, mostCharacters).join('').toWellFormed()
  return `${short === '' ? 'file' : short}.${EXTENSIONS[mediaType]}`
}
