import type { CardId, Evidence } from '@sightline/blueprint'
import type { AddAssetReply } from '@sightline/protocol'
import { expect, test } from 'vitest'
import { ApiFailure } from '../../api/api-failure.ts'
import { EvidenceUploads } from './evidence-uploads.svelte.ts'

const till = 'till' as CardId

/** Uploads whose files are answered by hand. */
function uploadsByHand() {
  const sent: { readonly name: string; readonly reply: PromiseWithResolvers<AddAssetReply> }[] = []
  const attached: Evidence[] = []
  const failures: string[] = []
  const uploads = new EvidenceUploads({
    send({ name }) {
      const reply = Promise.withResolvers<AddAssetReply>()
      sent.push({ name, reply })
      return reply.promise
    },
    attach(_cardId, evidence) {
      attached.push(evidence)
      return true
    },
    onFailed: ({ failure }) => void failures.push(failure.code),
  })
  return { uploads, sent, attached, failures }
}

function image(name: string): File {
  return new File(['bytes'], name)
}

const stored: AddAssetReply = { id: 'a', url: '/api/blueprints/b/assets/a', kind: 'image' }
const storedEvidence = { kind: 'image', url: stored.url }

test('uploads: two files, the second waits for the first and both become evidence', async () => {
  const { uploads, sent, attached } = uploadsByHand()
  uploads.add(till, [image('Queue_at noon.png'), image('image.png')])
  await expect.poll(() => sent.map(({ name }) => name)).toEqual(['Queue_at noon.png'])
  expect(uploads.of(till)).toHaveLength(2)
  sent[0]?.reply.resolve(stored)
  await expect.poll(() => sent).toHaveLength(2)
  sent[1]?.reply.resolve(stored)
  await expect.poll(() => uploads.of(till)).toEqual([])
  expect(attached).toEqual([{ ...storedEvidence, text: 'Queue at noon' }, storedEvidence])
  expect(uploads.hasBegun(till)).toBe(true)
})

test('uploads: one is refused, it stays with the reason, is tried again and arrives', async () => {
  const { uploads, sent, attached, failures } = uploadsByHand()
  uploads.add(till, [image('queue.png')])
  await expect.poll(() => sent).toHaveLength(1)
  sent[0]?.reply.reject(new ApiFailure(0, 'offline'))
  await expect.poll(() => uploads.of(till)[0]?.failure?.code).toBe('offline')
  expect(attached).toEqual([])
  expect(failures).toEqual(['offline'])
  uploads.retry(uploads.of(till)[0]?.id ?? '')
  expect(uploads.of(till)[0]?.failure).toBeUndefined()
  await expect.poll(() => sent).toHaveLength(2)
  sent[1]?.reply.resolve(stored)
  await expect.poll(() => attached).toEqual([{ ...storedEvidence, text: 'queue' }])
})

test('uploads: dismissed on its way, nothing is put on the card', async () => {
  const { uploads, sent, attached } = uploadsByHand()
  uploads.add(till, [image('queue.png'), image('till.png')])
  await expect.poll(() => sent).toHaveLength(1)
  for (const { id } of uploads.of(till)) uploads.dismiss(id)
  sent[0]?.reply.resolve(stored)
  await Promise.resolve()
  expect(uploads.of(till)).toEqual([])
  expect(attached).toEqual([])
  expect(sent).toHaveLength(1)
})
