import { TestPerson } from './test-person.ts'

/** Everybody who may come to a blueprint, and two who may not. */
export const CAST = [
  'owner',
  'editor',
  'commenter',
  'viewer',
  'link viewer',
  'stranger',
  'signed out',
] as const

export type CastName = (typeof CAST)[number]

/** The cast of a blueprint that `owner` has made: members by name, guests by share link. */
export async function castOf(
  owner: TestPerson,
  blueprintId: string,
): Promise<Readonly<Record<CastName, TestPerson>>> {
  const member = async (role: string): Promise<TestPerson> => {
    const person = await TestPerson.guest(owner.address)
    const path = `/api/blueprints/${blueprintId}/members/${await person.id()}`
    await owner.expect(204, 'PUT', path, { body: { role } })
    return person
  }
  return {
    owner,
    editor: await member('editor'),
    commenter: await member('commenter'),
    viewer: await member('viewer'),
    'link viewer': await owner.invite(blueprintId, 'viewer'),
    stranger: await TestPerson.guest(owner.address, 'Eve'),
    'signed out': new TestPerson(owner.address),
  }
}

/** What the role lets somebody do, however they came by it. */
export function rightOf(name: CastName): 'owns' | 'writes' | 'reads' | 'nothing' {
  switch (name) {
    case 'owner':
      return 'owns'
    case 'editor':
      return 'writes'
    case 'commenter':
    case 'viewer':
    case 'link viewer':
      return 'reads'
    case 'stranger':
    case 'signed out':
      return 'nothing'
  }
}
