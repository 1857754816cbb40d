import { expect, test } from 'vitest'
import { matchingPeople, mentionName, mentionQuery, mentionsIn, splitMentions } from './mentions.ts'

const PEOPLE = [
  { id: '1', name: 'Lucía Marín' },
  { id: '2', name: 'Jorge Rey' },
  { id: '3', name: 'Jorge Mar' },
]

test.each([
  ['@', 1, { at: 0, text: '' }],
  ['Ask @Lu', 7, { at: 4, text: 'Lu' }],
  ['Ask @Lucía M', 12, { at: 4, text: 'Lucía M' }],
  ['Ask @Lu now', 7, { at: 4, text: 'Lu' }],
  ['mail a@b', 8, undefined],
  ['@Lu\nthen', 8, undefined],
])('mentionQuery: %o with the caret at %i', (text, caret, query) => {
  expect(mentionQuery(text, caret)).toEqual(query)
})

test('matchingPeople: by the beginning of any name, whatever the accents', () => {
  expect(matchingPeople(PEOPLE, 'luci').map(({ id }) => id)).toEqual(['1'])
  expect(matchingPeople(PEOPLE, 'mar').map(({ id }) => id)).toEqual(['1', '3'])
  expect(matchingPeople(PEOPLE, 'arge')).toEqual([])
})

test('mentionName: the first name, or all of it where two share it', () => {
  expect(PEOPLE.map((person) => mentionName(PEOPLE, person))).toEqual(['Lucía', 'Jorge Rey', 'Jorge Mar'])
})

test('mentionsIn: what was deleted from the text again calls nobody, and nobody is called twice', () => {
  const [lucia, jorge] = [
    { personId: '1', name: 'Lucía' },
    { personId: '2', name: 'Jorge Rey' },
  ]
  expect(mentionsIn('Is it so, @Lucía?', [lucia, jorge, lucia])).toEqual([lucia])
})

test('splitMentions: words and calls, the longer name first', () => {
  const mentions = [
    { personId: '2', name: 'Jorge' },
    { personId: '3', name: 'Jorge Mar' },
  ]
  expect(splitMentions('Hey @Jorge Mar, @Jorge and @Ana', mentions)).toEqual([
    { text: 'Hey ', personId: undefined },
    { text: '@Jorge Mar', personId: '3' },
    { text: ', ', personId: undefined },
    { text: '@Jorge', personId: '2' },
    { text: ' and @Ana', personId: undefined },
  ])
})
