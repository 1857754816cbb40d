/** Finds out whether the storage takes writes. */
export interface Probe {
  write(at: number): Promise<void>
}
