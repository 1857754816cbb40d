import { LIMITS, type BlueprintListItem } from '@sightline/protocol'
import { expect, test } from 'vitest'
import { daysLeft, inSection, matching, sectionFrom, sorted } from './list-order.ts'

const item = (title: string, extra: Partial<BlueprintListItem> = {}): BlueprintListItem => ({
  id: title,
  title,
  role: 'owner',
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  owner: 'Lucía',
  people: [],
  seq: 1,
  teamId: 'own',
  ...extra,
})
const titles = (items: readonly { title: string }[]): string[] => items.map(({ title }) => title)

test('matching: words in any order, without accents or case', () => {
  const items = [item('Zapatillas, tienda en línea'), item('Línea 4 del metro'), item('Clínica')]
  expect(titles(matching(items, 'LINEA'))).toEqual(['Zapatillas, tienda en línea', 'Línea 4 del metro'])
  expect(titles(matching(items, 'línea zapa'))).toEqual(['Zapatillas, tienda en línea'])
})

test('matching: only spaces, leaves everything', () => {
  expect(matching([item('a'), item('b')], '  ')).toHaveLength(2)
})

test('inSection: an editor’s blueprint, is shared and not mine', () => {
  const items = [item('mine'), item('theirs', { role: 'editor' })]
  expect(titles(inSection(items, 'mine'))).toEqual(['mine'])
  expect(titles(inSection(items, 'shared'))).toEqual(['theirs'])
})

test('inSection: a blueprint of a team that one belongs to, is not shared with one', () => {
  const items = [item('theirs', { role: 'viewer' }), item('ours', { role: 'viewer', teamId: 'team' })]
  expect(titles(inSection(items, 'shared', new Set(['team'])))).toEqual(['theirs'])
})

test('sorted: by title, reads numbers as numbers and ignores accents', () => {
  const items = [item('Plano 10'), item('Plano 9'), item('Álbum'), item('Zona')]
  expect(titles(sorted(items, 'title', 'es'))).toEqual(['Álbum', 'Plano 9', 'Plano 10', 'Zona'])
})

test('sorted: by edit or by age, newest first, and the list given stays as it was', () => {
  const items = [item('a', { createdAt: 2, updatedAt: 2 }), item('b', { createdAt: 1, updatedAt: 3 })]
  expect(titles(sorted(items, 'edited', 'en'))).toEqual(['b', 'a'])
  expect(titles(sorted(items, 'created', 'en'))).toEqual(['a', 'b'])
  expect(titles(items)).toEqual(['a', 'b'])
})

test('daysLeft: from the whole time down to nothing, never below zero', () => {
  const hour = 3_600_000
  expect(daysLeft(0, 0, LIMITS.binKeepsMs)).toBe(30)
  expect(daysLeft(0, hour, LIMITS.binKeepsMs)).toBe(29)
  expect(daysLeft(0, LIMITS.binKeepsMs - hour, LIMITS.binKeepsMs)).toBe(0)
  expect(daysLeft(0, LIMITS.binKeepsMs + hour, LIMITS.binKeepsMs)).toBe(0)
})

test('sectionFrom: an address somebody typed, falls back to mine', () => {
  expect(sectionFrom('bin')).toBe('bin')
  expect(sectionFrom('nonsense')).toBe('mine')
  expect(sectionFrom(null)).toBe('mine')
})
