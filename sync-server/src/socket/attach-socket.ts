import type { Duplex } from 'node:stream'
import type { Role } from '@sightline/blueprint'
import { CLOSE_CODES, decodeFrame, ProtocolError, type Frame } from '@sightline/protocol'
import type { RawData, WebSocket } from 'ws'
import type { Principal } from '../auth/principal.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Metrics } from '../kernel/metrics.ts'
import type { Backlog } from '../rooms/backlog.ts'
import type { Room } from '../rooms/room.ts'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import { RoomSession } from '../rooms/room-session.ts'
import { FenceTimes } from './fence-times.ts'
import { InboundRate, type InboundLimits } from './inbound-rate.ts'
import { SocketPeer } from './socket-peer.ts'

export interface SocketParts {
  readonly rooms: RoomRegistry
  readonly clock: Clock
  readonly logger: Logger
  readonly inbound: InboundLimits
  readonly metrics: Metrics
}

export interface Caller {
  /** The connection that the socket runs on. */
  readonly stream: Duplex
  readonly principal: Principal
  readonly blueprintId: string
  readonly epoch: number | undefined
  readonly roleBefore: Role | undefined
  readonly openedBy: string | undefined
}

/** Brings an open socket into its room and frames to it, until either side ends it. */
export function attachSocket(socket: WebSocket, caller: Caller, parts: SocketParts): void {
  const { rooms, clock, logger } = parts
  if (rooms.isClosing) return socket.close(CLOSE_CODES.restart, 'restart')
  const room = rooms.open(caller.blueprintId)
  const fences = new FenceTimes(parts.metrics)
  const session: RoomSession = new RoomSession({
    blueprintId: caller.blueprintId,
    peer: new SocketPeer(socket, caller.stream, fences),
    principal: caller.principal,
    clock,
    epoch: caller.epoch,
    roleBefore: caller.roleBefore,
    openedBy: caller.openedBy,
    onCaughtUp: () => room.catchUp(session),
  })
  const rate = new InboundRate(clock, parts.inbound)
  socket.on('message', (data, isBinary) => {
    if (session.isRefused) return
    const bytes = toBytes(data)
    pauseFor(socket, clock, rate.count(bytes.length))
    receive(room, session, fences, isBinary ? bytes : undefined)
    pauseWhileFull(socket, rooms.backlog)
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', (code) => {
    room.leave(session)
    parts.metrics.socketCloses.inc({ code })
    const { blueprintId, principal } = caller
    logger.info({ blueprintId, personId: principal.person.id, code }, 'socket closed')
  })
  room.join(session)
}

function receive(room: Room, session: RoomSession, fences: FenceTimes, bytes: Uint8Array | undefined): void {
  const frame = bytes && decode(bytes)
  if (frame === undefined) return session.refuse('protocol')
  switch (frame.type) {
    case 'push':
      return session.refuse('protocol')
    case 'awareness':
      return room.receivePresence(session, frame)
    case 'queryAwareness':
      return room.receiveQuery(session)
    case 'fence':
      fences.asked()
      return room.receive(session, frame)
    default:
      return room.receive(session, frame)
  }
}

function decode(bytes: Uint8Array): Frame | undefined {
  try {
    return decodeFrame(bytes)
  } catch (error) {
    if (error instanceof ProtocolError) return undefined
    throw error
  }
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/** Writers that outrun the disk wait: what they send stays in their own buffers. */
function pauseWhileFull(socket: WebSocket, backlog: Backlog): void {
  if (!backlog.isFull || socket.isPaused) return
  socket.pause()
  backlog.whenDrained(() => socket.resume())
}

function pauseFor(socket: WebSocket, clock: Clock, delayMs: number): void {
  if (delayMs === 0 || socket.isPaused) return
  socket.pause()
  clock.after(delayMs, () => socket.resume())
}
