import type { Context } from 'hono'
import type { HttpEnv } from './http-env.ts'

/** Where the connection comes from; no header is believed. */
export function clientAddress(c: Context<HttpEnv>): string {
  return c.env.incoming.socket.remoteAddress ?? ''
}
