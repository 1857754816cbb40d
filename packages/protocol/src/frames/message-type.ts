/** The first varuint of a frame. 0, 1 and 3 are y-protocols' own. */
export const MESSAGE_TYPE = { sync: 0, awareness: 1, queryAwareness: 3, fence: 100, push: 101 } as const
