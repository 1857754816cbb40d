/** What nobody sees before the board: it comes in a file of its own, once the board is painted. */
export { default as PenBar } from '#lib/board/free/PenBar.svelte'
export { default as LaneDialog } from '#lib/board/LaneDialog.svelte'
export { default as RemoveDialog } from '#lib/board/RemoveDialog.svelte'
export { default as Inspector } from '#lib/panels/Inspector.svelte'
export { default as RoiTotals } from '#lib/panels/RoiTotals.svelte'
export { default as ShareDialog } from '../ShareDialog.svelte'
