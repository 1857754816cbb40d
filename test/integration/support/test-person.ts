export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export interface Call {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody with a browser's cookie jar, and without a browser. */
export class TestPerson {
  cookie = ''
  #address: string

  constructor(address: string) {
    this.#address = address
  }

  get address(): string {
    return this.#address
  }

  /** The server was started again at another address, with the same data. */
  moveTo(address: string): void {
    this.#address = address
  }

  static async guest(address: string, name = 'Gus'): Promise<TestPerson> {
    const person = new TestPerson(address)
    await person.expect(201, 'POST', '/api/guests', { body: { name } })
    return person
  }

  static async account(address: string, email = 'ana@example.org', name = 'Ana'): Promise<TestPerson> {
    const person = new TestPerson(address)
    await person.expect(201, 'POST', '/api/accounts', { body: { email, password: 'correct horse', name } })
    return person
  }

  async call(method: string, path: string, { body, headers }: Call = {}): Promise<Reply> {
    const init: RequestInit = { method, redirect: 'manual', headers: { cookie: this.cookie, ...headers } }
    const reply = await fetch(
      `${this.address}${path}`,
      body === undefined
        ? init
        : ({
            ...init,
            body: body instanceof FormData ? body : JSON.stringify(body),
            headers:
              body instanceof FormData
                ? init.headers
                : { 'content-type': 'application/json', ...init.headers },
          } as RequestInit),
    )
    this.#keepCookie(reply.headers.getSetCookie())
    const type = reply.headers.get('content-type') ?? ''
    const content: unknown = type.includes('json') ? await reply.json() : await reply.text()
    return { status: reply.status, headers: reply.headers, body: content }
  }

  async expect(
    status: number,
    method: string,
    path: string,
    call: Call = {},
  ): Promise<Record<string, unknown>> {
    const reply = await this.call(method, path, call)
    if (reply.status !== status) {
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)} instead of ${status}`)
    }
    return typeof reply.body === 'object' && reply.body !== null ? { ...reply.body } : {}
  }

  async createBlueprint(title = 'A blueprint', template = 'blank'): Promise<string> {
    const { id } = await this.expect(201, 'POST', '/api/blueprints', { body: { title, template } })
    return String(id)
  }

  /** Makes a share link of a blueprint that this person owns. */
  async share(
    blueprintId: string,
    role: string,
    conditions: Readonly<Record<string, unknown>> = {},
  ): Promise<{ readonly id: string; readonly token: string }> {
    const path = `/api/blueprints/${blueprintId}/share-links`
    const { id, token } = await this.expect(201, 'POST', path, { body: { role, ...conditions } })
    return { id: String(id), token: String(token) }
  }

  /** A new guest who came by a new link of this person. */
  async invite(blueprintId: string, role: string, name = 'Gus'): Promise<TestPerson> {
    const { token } = await this.share(blueprintId, role)
    const guest = new TestPerson(this.address)
    await guest.expect(200, 'POST', `/api/share/${token}`, { body: { name } })
    return guest
  }

  /** Makes a team that this person owns. */
  async createTeam(name = 'Retail'): Promise<string> {
    const { id } = await this.expect(201, 'POST', '/api/teams', { body: { name } })
    return String(id)
  }

  /** Somebody, a new guest unless told, who came into a team of this person by a new invitation. */
  async inviteToTeam(teamId: string, role: string, somebody?: TestPerson): Promise<TestPerson> {
    const { token } = await this.expect(201, 'POST', `/api/teams/${teamId}/invitations`, { body: { role } })
    const person = somebody ?? (await TestPerson.guest(this.address))
    await person.expect(200, 'POST', `/api/join/${String(token)}`)
    return person
  }

  async id(): Promise<string> {
    const { person } = await this.expect(200, 'GET', '/api/me')
    return String(Reflect.get(Object(person), 'id'))
  }

  #keepCookie(cookies: readonly string[]): void {
    for (const cookie of cookies) this.cookie = cookie.split(';')[0] ?? ''
  }
}

/** The error code of a refused request. */
export function errorCode(reply: Reply): unknown {
  return Reflect.get(Object(Reflect.get(Object(reply.body), 'error')), 'code')
}
