export type ProtocolErrorCode =
  'malformed' | 'trailingBytes' | 'unknownMessage' | 'tooLarge' | 'wrongDirection'

/** Bytes outside the protocol; whoever reads them closes the socket. */
export class ProtocolError extends Error {
  readonly code: ProtocolErrorCode

  constructor(code: ProtocolErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'ProtocolError'
    this.code = code
  }
}
