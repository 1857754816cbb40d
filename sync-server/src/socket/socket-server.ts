import { WebSocketServer } from 'ws'

const graceMs = 2000

/** Without compression, which a few bytes could blow up, and with a bound on every frame. */
export function createSocketServer(frameBytes: number): WebSocketServer {
  return new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: frameBytes })
}

/** Waits for every client to answer the close it was sent, but not for long. */
export async function closeSocketServer(server: WebSocketServer): Promise<void> {
  const sockets = [...server.clients]
  const timer = setTimeout(() => {
    for (const socket of sockets) socket.terminate()
  }, graceMs)
  const closed = sockets
    .filter((socket) => socket.readyState !== socket.CLOSED)
    .map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())))
  await Promise.all(closed)
  clearTimeout(timer)
  server.close()
}
