import type { Context } from 'hono'
import type { HttpEnv } from './http-env.ts'

/** The address that people use: the configured one, or whatever the request was sent to. */
export function publicOrigin(c: Context<HttpEnv>, configured: string | undefined): string {
  return configured ?? `http://${c.req.header('host') ?? ''}`
}
