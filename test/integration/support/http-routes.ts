import type { CastName } from './cast.ts'
import type { TestPerson } from './test-person.ts'

/** What the requests of a route are about; made anew for every route. */
export interface Scene {
  readonly id: string
  readonly cast: Readonly<Record<CastName, TestPerson>>
  readonly linkId: string
  readonly assetId: string
  /** Of the owner, as is its first comment, which has the same id. */
  readonly threadId: string
  /** A vote that is open. */
  readonly voteId: string
  readonly token: string
  /** A team with the same cast, and one of it who is not of the cast. */
  readonly teamId: string
  readonly mateId: string
  readonly invitationId: string
  readonly invitation: string
  /** A member apart from the cast, and a person who is none. */
  readonly memberId: string
  readonly outsiderId: string
  readonly account: { readonly email: string; readonly password: string }
  readonly next: () => number
}

/** Of the owner, one who writes, one who reads, a stranger, and somebody signed out. */
export type Statuses = readonly [
  owns: number,
  writes: number,
  reads: number,
  stranger: number,
  signedOut: number,
]

export interface RouteRow {
  /** As the server knows it. */
  readonly route: string
  /** What sets this row apart from another one of the same route. */
  readonly variant?: string
  readonly statuses: Statuses
  /** What a commenter gets, where that is more than a viewer. */
  readonly commenter?: number
  /** What the owner gets while the blueprint is in the bin; nobody else finds it there. */
  readonly ownerInBin?: number
  readonly query?: string
  readonly params?: (scene: Scene, callerId: string) => Readonly<Record<string, string>>
  readonly body?: (scene: Scene) => unknown
  readonly badBody?: unknown
}

const ANYBODY: Statuses = [200, 200, 200, 200, 200]
const ANYBODY_MAKES: Statuses = [201, 201, 201, 201, 201]
const NOBODY: Statuses = [404, 404, 404, 404, 404]
const SIGNED_IN: Statuses = [200, 200, 200, 200, 401]
const SIGNED_IN_MAKES: Statuses = [201, 201, 201, 201, 401]
const READERS: Statuses = [200, 200, 200, 404, 401]
const WRITERS_SET: Statuses = [204, 204, 403, 404, 401]
const OWNER: Statuses = [200, 403, 403, 404, 401]
const COMMENTERS: Statuses = [200, 200, 403, 404, 401]
const COMMENTERS_MAKE: Statuses = [201, 201, 403, 404, 401]
const OWNER_MAKES: Statuses = [201, 403, 403, 404, 401]
const OWNER_ENDS: Statuses = [204, 403, 403, 404, 401]

const BLUEPRINT = '/api/blueprints/:id'
const TEAM = '/api/teams/:teamId'

/** Every route of the server, and who gets what from it: the one definition. */
export const HTTP_ROUTES: readonly RouteRow[] = [
  { route: 'GET /healthz', statuses: ANYBODY },
  { route: 'GET /readyz', statuses: ANYBODY },
  { route: 'GET /metrics', statuses: ANYBODY },
  { route: 'GET /*', params: () => ({ '*': 'board' }), statuses: ANYBODY },
  { route: 'GET /b/:board', params: () => ({ board: 'unknown' }), statuses: ANYBODY },
  { route: 'GET /s/:token', params: ({ token }) => ({ token }), statuses: ANYBODY },
  { route: 'GET /embed/:token', params: () => ({ token: 'unknown' }), statuses: NOBODY },
  {
    route: 'GET /sync/:blueprintId',
    variant: 'without an upgrade',
    params: ({ id }) => ({ blueprintId: id }),
    statuses: [204, 204, 204, 404, 401],
  },

  { route: 'GET /api/me', statuses: SIGNED_IN },
  {
    // Only the owner has an account, and so a password.
    route: 'PUT /api/me/password',
    body: () => ({ password: 'correct horse', newPassword: 'battery staple' }),
    badBody: { password: 'correct horse', newPassword: 'short' },
    statuses: [204, 403, 403, 403, 401],
  },
  {
    route: 'PATCH /api/me',
    body: () => ({ name: 'New', colour: 3, language: 'es' }),
    badBody: { name: '' },
    statuses: SIGNED_IN,
  },
  { route: 'GET /api/me/sessions', statuses: SIGNED_IN },
  {
    route: 'DELETE /api/me/sessions/:sessionId',
    params: () => ({ sessionId: 'unknown' }),
    statuses: [404, 404, 404, 404, 401],
  },
  { route: 'GET /api/me/estate', statuses: SIGNED_IN },
  {
    route: 'DELETE /api/me',
    body: () => ({ password: 'wrong password', blueprints: 99 }),
    badBody: { blueprints: -1 },
    // The owner is asked for the password, the guests are told that they have not as much.
    statuses: [401, 409, 409, 409, 401],
  },
  {
    route: 'POST /api/sync-tickets',
    body: ({ id }) => ({ blueprintId: id }),
    badBody: { blueprintId: 7 },
    statuses: READERS,
  },
  {
    route: 'POST /api/accounts',
    body: ({ next }) => ({ email: `new${next()}@example.org`, password: 'correct horse', name: 'New' }),
    badBody: { email: 'new', password: 'correct horse', name: 'New' },
    statuses: ANYBODY_MAKES,
  },
  {
    route: 'POST /api/guests',
    body: () => ({ name: 'New' }),
    badBody: { name: '' },
    statuses: ANYBODY_MAKES,
  },
  {
    route: 'POST /api/sessions',
    body: ({ account }) => account,
    badBody: { email: 'nobody@example.org' },
    statuses: ANYBODY_MAKES,
  },
  { route: 'DELETE /api/sessions/current', statuses: [204, 204, 204, 204, 204] },
  { route: 'DELETE /api/sessions', statuses: [204, 204, 204, 204, 401] },

  { route: 'GET /api/blueprints', statuses: SIGNED_IN },
  {
    route: 'POST /api/blueprints',
    body: () => ({ title: 'New' }),
    badBody: { title: '' },
    statuses: SIGNED_IN_MAKES,
  },
  { route: 'POST /api/imports', body: importedFile, badBody: new FormData(), statuses: SIGNED_IN_MAKES },
  { route: `GET ${BLUEPRINT}`, statuses: READERS, ownerInBin: 200 },
  {
    route: `PATCH ${BLUEPRINT}`,
    body: ({ next }) => ({ title: `Changed ${next()}` }),
    badBody: { title: '' },
    statuses: [200, 200, 403, 404, 401],
  },
  { route: `DELETE ${BLUEPRINT}`, statuses: OWNER_ENDS, ownerInBin: 204 },
  {
    route: `DELETE ${BLUEPRINT}`,
    variant: 'for ever',
    query: '?forever=1',
    statuses: [409, 403, 403, 404, 401],
    ownerInBin: 204,
  },
  { route: `POST ${BLUEPRINT}/restore`, statuses: [409, 403, 403, 404, 401], ownerInBin: 204 },
  {
    route: `POST ${BLUEPRINT}/duplicate`,
    body: () => ({}),
    badBody: { title: '' },
    statuses: [201, 201, 201, 404, 401],
  },
  { route: `GET ${BLUEPRINT}/state`, statuses: READERS },
  { route: `GET ${BLUEPRINT}/activity`, statuses: [200, 200, 403, 404, 401] },
  { route: `GET ${BLUEPRINT}/thumbnail`, statuses: READERS, ownerInBin: 200 },
  {
    route: `GET ${BLUEPRINT}/picture`,
    variant: 'without a program that draws it',
    query: '?language=en&width=1600&height=1000',
    statuses: [204, 204, 204, 404, 401],
  },
  { route: `GET ${BLUEPRINT}/export/csv`, statuses: READERS },

  { route: `GET ${BLUEPRINT}/assets`, statuses: READERS },
  {
    route: `POST ${BLUEPRINT}/assets`,
    body: () => fileForm('%PDF-1.7', 'new.pdf'),
    badBody: new FormData(),
    statuses: [201, 201, 403, 404, 401],
  },
  {
    route: `POST ${BLUEPRINT}/assets/copies`,
    body: ({ id, assetId }) => ({ from: id, ids: [assetId] }),
    badBody: { from: '../b', ids: [] },
    statuses: [200, 200, 403, 404, 401],
  },
  {
    route: `GET ${BLUEPRINT}/assets/:assetId`,
    params: ({ assetId }) => ({ assetId }),
    statuses: READERS,
  },

  { route: `GET ${BLUEPRINT}/threads`, statuses: READERS },
  {
    route: `POST ${BLUEPRINT}/threads`,
    body: ({ next }) => ({ id: `new-${next()}`, anchor: { x: 1, y: 2 }, body: 'New' }),
    badBody: { id: 'new', anchor: { x: 1, cardId: 'c1' }, body: 'New' },
    statuses: COMMENTERS_MAKE,
    commenter: 201,
  },
  {
    route: 'POST /api/threads/:threadId/comments',
    params: ({ threadId }) => ({ threadId }),
    body: ({ next }) => ({ id: `new-${next()}`, body: 'New' }),
    badBody: { id: 'new', body: ' ' },
    statuses: COMMENTERS_MAKE,
    commenter: 201,
  },
  {
    route: 'POST /api/threads/:threadId/resolve',
    params: ({ threadId }) => ({ threadId }),
    statuses: COMMENTERS,
    commenter: 200,
  },
  {
    route: 'POST /api/threads/:threadId/reopen',
    params: ({ threadId }) => ({ threadId }),
    statuses: COMMENTERS,
    commenter: 200,
  },
  {
    route: 'PUT /api/threads/:threadId/read',
    params: ({ threadId }) => ({ threadId }),
    body: ({ threadId }) => ({ commentId: threadId }),
    badBody: { commentId: '' },
    statuses: [204, 204, 204, 404, 401],
  },
  {
    // Everybody's own; here it is the owner's.
    route: 'PATCH /api/comments/:commentId',
    params: ({ threadId }) => ({ commentId: threadId }),
    body: ({ next }) => ({ body: `Changed ${next()}` }),
    badBody: { body: 7 },
    statuses: [200, 403, 403, 404, 401],
  },
  {
    route: 'DELETE /api/comments/:commentId',
    params: ({ threadId }) => ({ commentId: threadId }),
    statuses: OWNER_ENDS,
  },
  {
    route: 'PUT /api/comments/:commentId/reactions/:emoji',
    params: ({ threadId }) => ({ commentId: threadId, emoji: encodeURIComponent('👍') }),
    statuses: COMMENTERS,
    commenter: 200,
  },
  {
    route: 'DELETE /api/comments/:commentId/reactions/:emoji',
    params: ({ threadId }) => ({ commentId: threadId, emoji: encodeURIComponent('👍') }),
    statuses: COMMENTERS,
    commenter: 200,
  },
  { route: 'GET /api/inbox', statuses: SIGNED_IN },
  {
    route: 'PUT /api/inbox/read',
    body: () => ({ until: 1 }),
    badBody: { until: 'now' },
    statuses: [204, 204, 204, 204, 401],
  },

  { route: `GET ${BLUEPRINT}/members`, statuses: READERS },
  {
    route: `POST ${BLUEPRINT}/members`,
    body: ({ account }) => ({ email: account.email, role: 'viewer' }),
    badBody: { email: 'known@example.org', role: 'owner' },
    statuses: OWNER_ENDS,
  },
  {
    route: `PUT ${BLUEPRINT}/team`,
    body: ({ teamId }) => ({ teamId }),
    badBody: { teamId: '../t' },
    statuses: OWNER_ENDS,
  },
  {
    // To a guest, who may not have it.
    route: `PUT ${BLUEPRINT}/owner`,
    body: ({ memberId }) => ({ personId: memberId }),
    badBody: { personId: 7 },
    statuses: [403, 403, 403, 404, 401],
  },
  {
    route: `PUT ${BLUEPRINT}/members/:personId`,
    params: ({ outsiderId }) => ({ personId: outsiderId }),
    body: () => ({ role: 'viewer' }),
    badBody: { role: 'owner' },
    statuses: OWNER_ENDS,
  },
  {
    route: `PUT ${BLUEPRINT}/members/:personId`,
    variant: 'oneself',
    params: (_scene, callerId) => ({ personId: callerId }),
    body: () => ({ role: 'editor' }),
    statuses: [409, 403, 403, 404, 401],
  },
  {
    route: `DELETE ${BLUEPRINT}/members/:personId`,
    params: ({ memberId }) => ({ personId: memberId }),
    statuses: OWNER_ENDS,
  },
  {
    route: `DELETE ${BLUEPRINT}/members/:personId`,
    variant: 'oneself',
    params: (_scene, callerId) => ({ personId: callerId }),
    statuses: [409, 204, 204, 404, 401],
  },

  {
    // The editor presents by the time that the owner wants to.
    route: `PUT ${BLUEPRINT}/presenter`,
    body: () => ({ take: true }),
    badBody: { personId: 7 },
    statuses: [204, 204, 403, 404, 401],
  },
  {
    route: `PUT ${BLUEPRINT}/presenter`,
    variant: 'somebody who is not here',
    body: ({ memberId }) => ({ personId: memberId }),
    statuses: [409, 409, 403, 404, 401],
  },
  { route: `DELETE ${BLUEPRINT}/presenter`, statuses: [204, 204, 403, 404, 401] },
  {
    route: `POST ${BLUEPRINT}/reactions`,
    body: () => ({ emoji: '👍', sceneId: 'scene' }),
    badBody: { emoji: 'X' },
    statuses: [204, 204, 403, 404, 401],
    commenter: 204,
  },
  { route: `GET ${BLUEPRINT}/scenes/feedback`, statuses: [200, 200, 403, 404, 401] },

  { route: `GET ${BLUEPRINT}/share-links`, statuses: OWNER },
  {
    route: `POST ${BLUEPRINT}/share-links`,
    body: () => ({ role: 'editor' }),
    badBody: { role: 'owner' },
    statuses: OWNER_MAKES,
  },
  { route: 'GET /api/share-links', statuses: SIGNED_IN },
  {
    route: 'PATCH /api/share-links/:linkId',
    params: ({ linkId }) => ({ linkId }),
    body: () => ({ label: 'Board' }),
    badBody: { role: 'owner' },
    statuses: OWNER,
  },
  {
    route: 'POST /api/share-links/:linkId/rotate',
    params: ({ linkId }) => ({ linkId }),
    statuses: OWNER,
  },
  { route: 'DELETE /api/share-links/:linkId', params: ({ linkId }) => ({ linkId }), statuses: OWNER_ENDS },
  { route: `GET ${BLUEPRINT}/workshop`, statuses: READERS },
  {
    route: `PUT ${BLUEPRINT}/workshop/timer`,
    body: () => ({ seconds: 60 }),
    badBody: { seconds: 0 },
    statuses: WRITERS_SET,
  },
  { route: `DELETE ${BLUEPRINT}/workshop/timer`, statuses: WRITERS_SET },
  {
    route: `PUT ${BLUEPRINT}/workshop/turn`,
    body: ({ memberId }) => ({ personId: memberId }),
    badBody: { personId: '../p' },
    statuses: WRITERS_SET,
  },
  {
    route: `PUT ${BLUEPRINT}/workshop/stickies`,
    body: () => ({ hidden: true }),
    badBody: { hidden: 'yes' },
    statuses: WRITERS_SET,
  },
  {
    // One is open already.
    route: `POST ${BLUEPRINT}/votes`,
    body: () => ({ title: 'Second', dotsEach: 3, targets: 'both' }),
    badBody: { title: '', dotsEach: 0, targets: 'lanes' },
    statuses: [409, 409, 403, 404, 401],
  },
  {
    // Who may vote is told that the card is not there; test/integration/workshop.test.ts has one that is.
    route: 'PUT /api/votes/:voteId/dots/:targetId',
    params: ({ voteId }) => ({ voteId, targetId: 'nowhere' }),
    body: () => ({ count: 1 }),
    badBody: { count: -1 },
    statuses: [404, 404, 403, 404, 401],
    commenter: 404,
  },
  {
    route: 'POST /api/votes/:voteId/close',
    params: ({ voteId }) => ({ voteId }),
    // The owner comes last, when the others have closed it.
    statuses: [409, 204, 403, 404, 401],
  },
  { route: 'GET /api/teams', statuses: SIGNED_IN },
  {
    // Guests make none.
    route: 'POST /api/teams',
    body: () => ({ name: 'New' }),
    badBody: { name: '' },
    statuses: [201, 403, 403, 403, 401],
  },
  { route: `GET ${TEAM}`, params: ofTeam, statuses: READERS },
  {
    route: `PATCH ${TEAM}`,
    params: ofTeam,
    body: () => ({ name: 'New' }),
    badBody: { name: '' },
    statuses: OWNER_ENDS,
  },
  { route: `DELETE ${TEAM}`, params: ofTeam, statuses: OWNER_ENDS },
  {
    route: `DELETE ${TEAM}`,
    variant: 'with another count',
    params: ofTeam,
    query: '?blueprints=7',
    statuses: [409, 403, 403, 404, 401],
  },
  {
    route: `PUT ${TEAM}/members/:personId`,
    params: ({ teamId, mateId }) => ({ teamId, personId: mateId }),
    body: () => ({ role: 'editor' }),
    badBody: { role: 'member' },
    statuses: OWNER_ENDS,
  },
  {
    route: `DELETE ${TEAM}/members/:personId`,
    params: ({ teamId, mateId }) => ({ teamId, personId: mateId }),
    statuses: OWNER_ENDS,
  },
  {
    route: `DELETE ${TEAM}/members/:personId`,
    variant: 'oneself',
    params: ({ teamId }, callerId) => ({ teamId, personId: callerId }),
    statuses: [409, 204, 204, 404, 401],
  },
  { route: `GET ${TEAM}/invitations`, params: ofTeam, statuses: OWNER },
  {
    route: `POST ${TEAM}/invitations`,
    params: ofTeam,
    body: () => ({ role: 'editor' }),
    badBody: { role: 'owner' },
    statuses: OWNER_MAKES,
  },
  {
    route: 'DELETE /api/team-invitations/:invitationId',
    params: ({ invitationId }) => ({ invitationId }),
    statuses: OWNER_ENDS,
  },
  { route: 'GET /api/join/:invitation', params: ({ invitation }) => ({ invitation }), statuses: ANYBODY },
  { route: 'POST /api/join/:invitation', params: ({ invitation }) => ({ invitation }), statuses: SIGNED_IN },
  { route: 'GET /api/share/:token', params: ({ token }) => ({ token }), statuses: ANYBODY },
  {
    route: 'POST /api/share/:token',
    params: ({ token }) => ({ token }),
    body: () => ({ name: 'New' }),
    badBody: { name: 7 },
    statuses: ANYBODY,
  },
]

/** A request of a row; of a blueprint it is about another one when `id` says so. */
export function requestOf(
  row: RouteRow,
  scene: Scene,
  callerId: string,
  id = scene.id,
): { readonly method: string; readonly path: string } {
  const [method = '', pattern = ''] = row.route.split(' ')
  const params = { id, ...row.params?.(scene, callerId) }
  const path = pattern.replaceAll(/:(\w+)|\*/gu, (name, word: string | undefined) => {
    return Reflect.get(params, word ?? name) ?? name
  })
  return { method, path: path + (row.query ?? '') }
}

export function titleOf({ route, variant }: RouteRow): string {
  return variant === undefined ? route : `${route}, ${variant}`
}

function ofTeam({ teamId }: Scene): Readonly<Record<string, string>> {
  return { teamId }
}

function importedFile(): FormData {
  return fileForm('journey\n  title New\n  section One\n    Look: 3: Customer\n', 'new.mmd')
}

/** A multipart body with the part `file`. */
export function fileForm(content: BlobPart, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([content], name))
  return form
}
