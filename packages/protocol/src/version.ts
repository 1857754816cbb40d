/** Raised when an older client would misread what the server sends. */
export const PROTOCOL_VERSION = 1
