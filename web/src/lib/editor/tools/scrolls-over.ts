/** Where a gesture that holds the pointer near the edge scrolls the board: over all that lies there, or some way over the desk beside it. */
export type ScrollsOver = 'content' | 'desk'
