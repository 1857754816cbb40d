import { LIMITS } from '@sightline/protocol'
import type { WebSocket, WebSocketServer } from 'ws'
import { every, type Clock } from '../kernel/clock.ts'

/** Finds out about clients whose network went away without a word: two pings without an answer end it. */
export function startPinging(server: WebSocketServer, clock: Clock): () => void {
  const waitingFor = new WeakSet<WebSocket>()
  server.on('connection', (socket) => {
    socket.on('pong', () => waitingFor.delete(socket))
    socket.on('message', () => waitingFor.delete(socket))
  })
  return every(clock, LIMITS.heartbeatMs, () => {
    for (const socket of server.clients) {
      if (waitingFor.has(socket) && !socket.isPaused) socket.terminate()
      else {
        waitingFor.add(socket)
        socket.ping()
      }
    }
  })
}
