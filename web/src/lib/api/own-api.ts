import type { AuthSession, EstateReply, Person } from '@sightline/protocol'
import type { Http, Server } from './http.ts'
import { inPath } from './in-path.ts'
import { done, reply } from './reply.ts'

export type OwnChanges = Partial<Pick<Person, 'name' | 'colour'>> & { readonly language?: 'en' | 'es' }

/** What somebody does with their own person. */
export class OwnApi {
  readonly #http: Http

  constructor({ http }: Server) {
    this.#http = http
  }

  async edit(changes: OwnChanges): Promise<Person> {
    return (await reply(this.#http.me.$patch({ json: changes }))).person
  }

  async changePassword(password: string, newPassword: string): Promise<void> {
    await done(this.#http.me.password.$put({ json: { password, newPassword } }))
  }

  async sessions(): Promise<readonly AuthSession[]> {
    return (await reply(this.#http.me.sessions.$get())).sessions
  }

  async endSession(sessionId: string): Promise<void> {
    await done(this.#http.me.sessions[':sessionId'].$delete({ param: { sessionId: inPath(sessionId) } }))
  }

  /** What would go with the person. */
  async estate(): Promise<EstateReply> {
    return reply(this.#http.me.estate.$get())
  }

  async remove(farewell: { password?: string; blueprints: number }): Promise<void> {
    await done(this.#http.me.$delete({ json: farewell }))
  }
}
