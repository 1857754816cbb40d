/** What is done to lanes, phases and steps by hand, in a file of its own. */
export { addPhaseAfter, renameHeader } from './grid-edits.ts'
export { dragHeader, dropHeader, moveHeader } from './move-header.ts'
export { resetSize, resize } from './resize-grid.ts'
