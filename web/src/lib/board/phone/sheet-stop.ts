/** Where a sheet rests. */
export type SheetStop = 'half' | 'full'

const FLICK_PX = 70

/** Where a sheet goes when it is let go `dy` px below where it was taken; undefined: it is put away. */
export function sheetStopAfter(stop: SheetStop, dy: number): SheetStop | undefined {
  if (dy <= -FLICK_PX) return 'full'
  if (dy < FLICK_PX) return stop
  return stop === 'full' ? 'half' : undefined
}
