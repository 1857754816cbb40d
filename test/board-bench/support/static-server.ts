import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { freePort } from '../../load/support/free-port.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a folder of built pages, and texts under addresses of their own. */
export class StaticServer {
  readonly address: string
  readonly #server: Server

  private constructor(address: string, server: Server) {
    this.address = address
    this.#server = server
  }

  static async start(folder: string, texts: ReadonlyMap<string, string>): Promise<StaticServer> {
    const port = await freePort()
    const server = createServer((request, reply) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
      const body = texts.get(path) ?? (isFile(file) ? readFileSync(file) : undefined)
      const type = TYPES[extname(texts.has(path) ? path : file)] ?? 'application/octet-stream'
      reply.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body)
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return new StaticServer(`http://127.0.0.1:${port}`, server)
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
