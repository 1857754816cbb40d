import { createMiddleware } from 'hono/factory'
import type { HttpEnv } from '../http-env.ts'

export interface SecurityHeadersOptions {
  /** The public address, where it is configured. */
  readonly origin: string | undefined
  /** Hashes of the inline scripts of the built pages, as `'sha256-...'`. */
  readonly scriptHashes: readonly string[]
}

const HOST = /^[A-Za-z0-9.:[\]-]+$/u

/** Sent with everything; the policy of S-25 is sent by the server alone. */
export function securityHeaders({ origin, scriptHashes }: SecurityHeadersOptions) {
  const secure = origin?.startsWith('https://') ?? false
  return createMiddleware<HttpEnv>(async (c, next) => {
    await next()
    const host = origin === undefined ? c.req.header('host') : new URL(origin).host
    if (!c.res.headers.has('Content-Security-Policy')) {
      c.header('Content-Security-Policy', contentSecurityPolicy(scriptHashes, socketOrigin(host, secure)))
    }
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Robots-Tag', 'noindex')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  })
}

function socketOrigin(host: string | undefined, secure: boolean): string {
  return host !== undefined && HOST.test(host) ? ` ${secure ? 'wss' : 'ws'}://${host}` : ''
}

function contentSecurityPolicy(scriptHashes: readonly string[], socket: string): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src 'self'${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
