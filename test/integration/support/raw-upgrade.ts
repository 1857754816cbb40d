import { connect, type Socket } from 'node:net'
import type { TestPerson } from './test-person.ts'

/** The bytes with which a client asks for a socket. */
export function upgradeRequest(person: TestPerson, blueprintId: string): string {
  const lines = [
    `GET /sync/${blueprintId} HTTP/1.1`,
    `Host: ${new URL(person.address).host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    `Cookie: ${person.cookie}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

const TEXT = 0x81
const BINARY = 0x82

/** A frame as a client sends it (RFC 6455, section 5.2); a mask of zeros leaves the payload as it is. */
export function clientFrame(message: Uint8Array | string): Buffer {
  const payload = Buffer.from(message)
  const header = Buffer.alloc(14)
  header.writeUInt8(typeof message === 'string' ? TEXT : BINARY, 0)
  header.writeUInt8(0x80 | 127, 1)
  header.writeBigUInt64BE(BigInt(payload.length), 2)
  return Buffer.concat([header, payload])
}

/** A connection that nothing has been said on; its errors are its end. */
export function openConnection(address: string): Socket {
  const { hostname, port } = new URL(address)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  socket.on('error', () => undefined)
  return socket
}

/** Sends a message in one go with the request for a socket; resolves to the status once the connection is over. */
export function sendBehindUpgrade(
  person: TestPerson,
  blueprintId: string,
  message: Uint8Array | string,
): Promise<number> {
  const socket = openConnection(person.address)
  socket.write(Buffer.concat([Buffer.from(upgradeRequest(person, blueprintId)), clientFrame(message)]))
  let reply = ''
  socket.on('data', (bytes) => (reply += bytes.toString('latin1')))
  return new Promise((resolve) => {
    socket.on('end', () => socket.end())
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/u.exec(reply)?.[1])))
  })
}
