import { hocuspocus } from './hocuspocus.ts'
import { relay } from './relay.ts'
import { sightline } from './sightline.ts'
import type { System } from './system.ts'
import { yWebsocket } from './y-websocket.ts'

export const SYSTEMS: readonly System[] = [sightline, hocuspocus, yWebsocket, relay]
export const KEEPING: readonly System[] = SYSTEMS.filter((system) => system.keeps)
