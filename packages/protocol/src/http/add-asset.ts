import * as v from 'valibot'

/** `POST /api/blueprints/:id/assets`, multipart with the part `file` -> 201 */
export const AddAssetForm = v.object({ file: v.instance(File, 'invalid') })

export type AssetKind = 'image' | 'file'

export interface AddAssetReply {
  readonly id: string
  /** Where it is, as evidence refers to it. */
  readonly url: string
  readonly kind: AssetKind
}
