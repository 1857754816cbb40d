/** One client's socket as a room sees it. */
export interface Peer {
  /** Bytes handed over and not yet sent. */
  readonly bufferedBytes: number
  send(bytes: Uint8Array): void
  /** `drained` is called once, when all that was handed over has left; only to be asked while some has not. */
  whenDrained(drained: () => void): void
  close(code: number, reason: string): void
  /** Closes without waiting for the other side. */
  terminate(): void
}
