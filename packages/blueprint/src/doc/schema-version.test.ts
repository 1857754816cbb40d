import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isFromLaterVersion, SCHEMA_UPGRADES, upgradeSchema, type SchemaUpgrade } from './schema-version.ts'
import { SCHEMA_VERSION } from './roots.ts'

function ofVersion(version?: number): Y.Doc {
  const doc = new Y.Doc()
  if (version !== undefined) doc.getMap('meta').set('schemaVersion', version)
  return doc
}

/** Each writes down that it ran. */
const upgrades: readonly SchemaUpgrade[] = [1, 2, 3].map((from) => (doc) => {
  doc.getMap('meta').set(`ranFrom${from}`, true)
})

test('schema: there is one upgrade for each version but the first', () => {
  expect(SCHEMA_UPGRADES).toHaveLength(SCHEMA_VERSION - 1)
})

test.each([
  ['the first version', 1, [1, 2, 3]],
  ['a version between', 3, [3]],
  ['no version at all, which is the first', undefined, [1, 2, 3]],
])('schema: a document of %s gets what it lacks, in one transaction, once', (_case, version, ran) => {
  const doc = ofVersion(version)
  let updates = 0
  doc.on('update', () => updates++)
  upgradeSchema(doc, upgrades)
  upgradeSchema(doc, upgrades)
  expect(doc.getMap('meta').get('schemaVersion')).toBe(4)
  expect([1, 2, 3].filter((from) => doc.getMap('meta').has(`ranFrom${from}`))).toEqual(ran)
  expect(updates).toBe(1)
})

test('schema: a document of a later version is left alone, and known for what it is', () => {
  const doc = ofVersion(9)
  upgradeSchema(doc, upgrades)
  expect(doc.getMap('meta').toJSON()).toEqual({ schemaVersion: 9 })
  expect(isFromLaterVersion(doc)).toBe(true)
})
