/** A port as the database worker answers it: the same methods without promises. */
export type SyncPort<Port> = {
  readonly [Method in keyof Port]: Port[Method] extends (
    ...parameters: infer Parameters
  ) => Promise<infer Result>
    ? (...parameters: Parameters) => Result
    : never
}
