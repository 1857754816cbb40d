import { WebSocketServer } from 'ws'

/** What no server can do without: it hands every frame on to everybody in the room, and knows nothing. */
const rooms = new Map()
const server = new WebSocketServer({
  host: process.env['HOST'],
  port: Number(process.env['PORT']),
  perMessageDeflate: false,
})

server.on('connection', (socket, request) => {
  const name = request.url ?? '/'
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('message', (bytes) => {
    for (const other of room) other.send(bytes)
  })
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(name)
  })
})

server.on('listening', () => process.stdout.write('the relay is ready\n'))
