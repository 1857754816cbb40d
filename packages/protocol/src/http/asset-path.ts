const PATH = /^\/api\/blueprints\/([\w-]{1,40})\/assets\/([\w-]{1,40})$/u

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

/** Which asset a path leads to; undefined for any other text. */
export function readAssetPath(
  text: string,
): { readonly blueprintId: string; readonly assetId: string } | undefined {
  const [, blueprintId, assetId] = PATH.exec(text) ?? []
  return blueprintId === undefined || assetId === undefined ? undefined : { blueprintId, assetId }
}
