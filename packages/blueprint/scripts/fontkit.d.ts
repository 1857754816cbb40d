/** The little of fontkit 2 that the generator reads; the package ships no types. */
declare module 'fontkit' {
  export interface VariableFont {
    readonly unitsPerEm: number
    readonly characterSet: readonly number[]
    readonly HVAR: unknown
    readonly hmtx: { readonly metrics: { get(index: number): { readonly advance: number } } }
    readonly hhea: { readonly numberOfMetrics: number }
    readonly _cmapProcessor: { lookup(codePoint: number): number }
    readonly _variationProcessor: { getAdvanceAdjustment(glyphId: number, table: unknown): number } | null
    variationCoords: readonly number[] | null
  }
  export function openSync(path: string): VariableFont
}
