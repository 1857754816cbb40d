/** What one does with chosen things: it comes in a file of its own, since nothing is chosen in the first picture. */
export { default as FreeBar } from './FreeBar.svelte'
export { default as SeveralBar } from './SeveralBar.svelte'
