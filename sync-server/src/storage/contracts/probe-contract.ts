import { expect, test } from 'vitest'
import type { OpenStorage } from './fixtures.ts'

export function probeContract(open: OpenStorage): void {
  test('probe: written twice, no objection', async () => {
    const storage = await open()
    await storage.probe.write(1)
    await expect(storage.probe.write(2)).resolves.toBeUndefined()
  })

  test('storage: closed, every request is refused as down', async () => {
    const storage = await open()
    await storage.close()
    await expect(storage.probe.write(3)).rejects.toMatchObject({ code: 'down' })
  })
}
