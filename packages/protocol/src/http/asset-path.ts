const PATH = /^\/api\/blueprints\/[\w-]{1,40}\/assets\/[\w-]{1,40}$/u

/** Where an asset is, on whatever host the server answers. */
export function assetPath(blueprintId: string, assetId: string): string {
  return `${assetsPath(blueprintId)}${assetId}`
}

/** What the paths of all assets of a blueprint begin with. */
export function assetsPath(blueprintId: string): string {
  return `/api/blueprints/${blueprintId}/assets/`
}

export function isAssetPath(text: string): boolean {
  return PATH.test(text)
}
