import type { Server } from 'node:http'
import { StartError } from '../kernel/start-error.ts'

/** Starts to listen and returns the address; a port in use and the like become one plain line. */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(new StartError(explain(error, host, port), { cause: error })))
    server.listen(port, host, () => {
      const address = server.address()
      const actualPort = typeof address === 'object' && address !== null ? address.port : port
      resolve(`http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${actualPort}`)
    })
  })
}

function explain(error: Error, host: string, port: number): string {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use; set PORT to another one`
  if (code === 'EACCES') return `Port ${port} may not be used by this user; set PORT to one above 1023`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is no address of this machine`
  return `Cannot listen on ${host}:${port} (${code})`
}
