import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

test('passwords: hashed twice, two different argon2id hashes with the parameters that OWASP asks for', async () => {
  const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/u)
  expect(second).not.toBe(first)
})

test('passwords: the right one, a wrong one and nobody', async () => {
  const hash = await hashPassword('contraseña')
  expect(await verifyPassword('contraseña', hash)).toBe(true)
  expect(await verifyPassword('contraseña'.normalize('NFD'), hash)).toBe(true)
  expect(await verifyPassword('contrasena', hash)).toBe(false)
  expect(await verifyPassword('contraseña', undefined)).toBe(false)
})

test('passwords: a hash with other costs, still verified by its own', async () => {
  const hash = await hashPassword('correct horse')
  await expect(verifyPassword('x', hash.replace('m=19456', 'm=8192'))).resolves.toBe(false)
  await expect(verifyPassword('x', 'nonsense')).rejects.toThrow(/damaged/u)
})
