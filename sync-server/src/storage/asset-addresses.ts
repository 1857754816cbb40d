/** Where bytes say that an asset is. */
export interface AssetAddress {
  readonly blueprintId: string
  /** It begins with the id of the asset; where that ends only the ids that there are can tell. */
  readonly idAndMore: string
}

const ROOT = '/api/blueprints/'
const ADDRESS = /^([\w-]{1,40})\/assets\/([\w-]{1,40})/u
const longestRest = 40 + '/assets/'.length + 40

/**
 * The addresses of assets that are anywhere in an encoded document: in evidence, in notes, with a host before them or
 * without. Finding one too many keeps an asset for longer, missing one would lose it; so nothing is decoded.
 */
export function assetAddressesIn(document: Uint8Array): readonly AssetAddress[] {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  const found = new Map<string, AssetAddress>()
  for (let at = bytes.indexOf(ROOT); at >= 0; at = bytes.indexOf(ROOT, at + 1)) {
    const start = at + ROOT.length
    const rest = bytes.toString('latin1', start, start + longestRest)
    const [address, blueprintId, idAndMore] = ADDRESS.exec(rest) ?? []
    if (address !== undefined && blueprintId !== undefined && idAndMore !== undefined)
      found.set(address, { blueprintId, idAndMore })
  }
  return [...found.values()]
}
