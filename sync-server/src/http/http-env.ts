import type { HttpBindings } from '@hono/node-server'

/** What requests carry through the middleware. */
export interface HttpEnv {
  Bindings: HttpBindings
  Variables: {
    requestId: string
    /** The page may be shown in a frame of another site. */
    mayBeFramed?: boolean
  }
}
