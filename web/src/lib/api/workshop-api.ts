import type { VoteTargets, WorkshopReply } from '@sightline/protocol'
import type { Http, Server } from './http.ts'
import { inPath } from './in-path.ts'
import { done, reply } from './reply.ts'

/** What goes on in a workshop on a blueprint. */
export class WorkshopApi {
  readonly #http: Http

  constructor({ http }: Server) {
    this.#http = http
  }

  async find(id: string): Promise<WorkshopReply> {
    return reply(this.#http.blueprints[':id'].workshop.$get({ param: { id: inPath(id) } }))
  }

  /** Without `seconds` there is no timer any more. */
  async setTimer(id: string, seconds: number | undefined): Promise<void> {
    const { timer } = this.#http.blueprints[':id'].workshop
    const param = { id: inPath(id) }
    await (seconds === undefined
      ? done(timer.$delete({ param }))
      : done(timer.$put({ param, json: { seconds } })))
  }

  async setTurn(id: string, personId: string | null): Promise<void> {
    const param = { id: inPath(id) }
    await done(this.#http.blueprints[':id'].workshop.turn.$put({ param, json: { personId } }))
  }

  async hideStickies(id: string, hidden: boolean): Promise<void> {
    const param = { id: inPath(id) }
    await done(this.#http.blueprints[':id'].workshop.stickies.$put({ param, json: { hidden } }))
  }

  async openVote(id: string, vote: { title: string; dotsEach: number; targets: VoteTargets }): Promise<void> {
    await done(this.#http.blueprints[':id'].votes.$post({ param: { id: inPath(id) }, json: vote }))
  }

  async placeDots(voteId: string, targetId: string, count: number): Promise<void> {
    const param = { voteId: inPath(voteId), targetId: inPath(targetId) }
    await done(this.#http.votes[':voteId'].dots[':targetId'].$put({ param, json: { count } }))
  }

  async closeVote(voteId: string): Promise<void> {
    await done(this.#http.votes[':voteId'].close.$post({ param: { voteId: inPath(voteId) } }))
  }
}
