import { isIP, isIPv6 } from 'node:net'
import type { Context } from 'hono'
import proxyaddr from 'proxy-addr'
import type { HttpEnv } from './http-env.ts'

export interface EntranceSettings {
  /** The public address; undefined: whatever the request was sent to. */
  readonly origin: string | undefined
  /** Addresses and networks of proxies whose headers are believed. */
  readonly trustedProxies: readonly string[]
}

/**
 * Where a request comes from and under which address it reached us, for HTTP and for upgrades alike. What a header
 * says about either is believed of the configured proxies alone (S-16, T-50).
 */
export class Entrance {
  readonly #origin: string | undefined
  readonly #trusts: (address: string, hop: number) => boolean

  constructor({ origin, trustedProxies }: EntranceSettings) {
    this.#origin = origin
    this.#trusts = proxyaddr.compile([...trustedProxies])
  }

  /** The client's address: the nearest one that is no trusted proxy. */
  addressOf(c: Context<HttpEnv>): string {
    const address = proxyaddr(c.env.incoming, this.#trusts)
    return plain(isIP(address) === 0 ? neighbour(c) : address)
  }

  /** What limits count by: a home or an office has one IPv4 address, or 2^64 of IPv6. */
  networkOf(c: Context<HttpEnv>): string {
    const address = this.addressOf(c)
    return isIPv6(address) ? `${groups(address).slice(0, 4).join(':')}::/64` : address
  }

  /** The address that people use: the configured one, or that of the request, without a slash at the end. */
  originOf(c: Context<HttpEnv>): string {
    if (this.#origin !== undefined) return this.#origin
    const scheme = this.#forwarded(c, 'x-forwarded-proto') === 'https' ? 'https' : 'http'
    return `${scheme}://${this.#forwarded(c, 'x-forwarded-host') ?? c.req.header('host') ?? ''}`
  }

  isSecure(c: Context<HttpEnv>): boolean {
    return this.originOf(c).startsWith('https://')
  }

  /**
   * Whether what says `origin` comes from our own pages. `null`, suffixes, other ports and schemes are strangers.
   */
  isOwnOrigin(c: Context<HttpEnv>, origin: string): boolean {
    return origin === this.originOf(c)
  }

  /** It was sent by this very machine, and not handed on by a proxy on it. */
  isLocal(c: Context<HttpEnv>): boolean {
    return LOOPBACK.test(plain(neighbour(c))) && c.req.header('x-forwarded-for') === undefined
  }

  /** Of several values the last is the one that the nearest proxy wrote. */
  #forwarded(c: Context<HttpEnv>, name: string): string | undefined {
    return this.#trusts(neighbour(c), 0) ? c.req.header(name)?.split(',').at(-1)?.trim() : undefined
  }
}

const LOOPBACK = /^127\.|^::1$/u

/** The other end of the connection, whoever it speaks for. */
function neighbour(c: Context<HttpEnv>): string {
  return c.env.incoming.socket.remoteAddress ?? ''
}

/** An IPv4 address in its own form, also where it was met on an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/iu, '')
}

function groups(address: string): readonly string[] {
  const [left = '', right = ''] = address.split('%', 1)[0]?.split('::') ?? []
  const head = left === '' ? [] : left.split(':')
  const tail = right === '' ? [] : right.split(':')
  return [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail].map(
    (group) => group.toLowerCase().replace(/^0+(?=.)/u, ''),
  )
}
