import Database from 'better-sqlite3'

type Method = (this: unknown, ...parameters: unknown[]) => unknown

/** Calls `hook` before every statement that any database of this process runs; the returned function ends that. */
export function beforeEachStatement(hook: (sql: string) => void): () => void {
  const database: object = Database.prototype
  const probe = new Database(':memory:')
  const statement: object = Reflect.getPrototypeOf(probe.prepare('SELECT 1')) ?? {}
  probe.close()
  const textOf = (object: unknown): string => String(Reflect.get(Object(object), 'source'))
  const ends = [
    wrap(database, 'exec', (_self, [sql]) => hook(String(sql))),
    ...['run', 'get', 'all'].map((name) => wrap(statement, name, (self) => hook(textOf(self)))),
  ]
  return () => {
    for (const end of ends) end()
  }
}

function wrap(
  target: object,
  name: string,
  before: (self: unknown, parameters: readonly unknown[]) => void,
): () => void {
  const original = Reflect.get(target, name) as Method
  Reflect.set(target, name, function (this: unknown, ...parameters: unknown[]) {
    before(this, parameters)
    return Reflect.apply(original, this, parameters)
  })
  return () => void Reflect.set(target, name, original)
}
