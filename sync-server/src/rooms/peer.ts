/** One client's socket as a room sees it. */
export interface Peer {
  /** Bytes handed over and not yet sent. */
  readonly bufferedBytes: number
  /** `sent` is called when these bytes have left. */
  send(bytes: Uint8Array, sent: () => void): void
  close(code: number, reason: string): void
  /** Closes without waiting for the other side. */
  terminate(): void
}
