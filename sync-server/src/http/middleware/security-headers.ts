import { createMiddleware } from 'hono/factory'
import type { Entrance } from '../entrance.ts'
import type { HttpEnv } from '../http-env.ts'

export interface SecurityHeadersOptions {
  readonly entrance: Entrance
  /** Hashes of the inline scripts of the built pages, as `'sha256-...'`. */
  readonly scriptHashes: readonly string[]
}

const ORIGIN = /^https?:\/\/[A-Za-z0-9.:[\]-]+$/u

/** Sent with everything; the policy of S-25 is sent by the server alone. */
export function securityHeaders({ entrance, scriptHashes }: SecurityHeadersOptions) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    await next()
    const origin = entrance.originOf(c)
    if (!c.res.headers.has('Content-Security-Policy')) {
      const ancestors = c.get('mayBeFramed') === true ? '*' : "'none'"
      const policy = contentSecurityPolicy({ scriptHashes, socket: socketOrigin(origin), ancestors })
      c.header('Content-Security-Policy', policy)
    }
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Robots-Tag', 'noindex')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    if (origin.startsWith('https://'))
      c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  })
}

function socketOrigin(origin: string): string {
  return ORIGIN.test(origin) ? ` ${origin.replace(/^http/u, 'ws')}` : ''
}

interface Policy {
  readonly scriptHashes: readonly string[]
  readonly socket: string
  /** Whose frames may show the page. */
  readonly ancestors: string
}

function contentSecurityPolicy({ scriptHashes, socket, ancestors }: Policy): string {
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
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}
