/** What is drawn by hand: it comes in a file of its own, with the library that makes outlines of it. */
export { default as StrokeView } from './StrokeView.svelte'
export { default as WetInk } from './WetInk.svelte'
