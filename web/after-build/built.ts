import { join } from 'node:path'

const WEB = join(import.meta.dirname, '..')

/** A file of the finished client, named as the server names it, without the slash before. */
export function builtFile(name: string): string {
  return join(WEB, 'build', name)
}

/** Something that the framework and the bundler leave beside the client. */
export function leftBeside(name: string): string {
  return join(WEB, name)
}
