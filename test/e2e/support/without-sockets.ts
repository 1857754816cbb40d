import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

/** A proxy as some networks have it: requests go through, WebSockets do not, until they are let through. */
export interface BlockingProxy {
  readonly address: string
  letThrough(): void
}

export async function withoutSockets(target: string): Promise<BlockingProxy> {
  const { hostname, port } = new URL(target)
  let isOpen = false
  const proxy = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming
    const forwarded = request({ hostname, port, method, path, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  proxy.on('upgrade', ({ url, rawHeaders }, socket) => {
    socket.on('error', () => socket.destroy())
    if (!isOpen) return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? `${name}: ${rawHeaders[at + 1]}` : []))
    const upstream = connect(Number(port), hostname, () => {
      upstream.write(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      socket.pipe(upstream).pipe(socket)
    })
    upstream.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    proxy.close()
    proxy.closeAllConnections()
  })
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    letThrough: () => void (isOpen = true),
  }
}
