import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LateProgram } from './late-program.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const said: string[] = []
const say = (text: string) => (name: string) => void said.push(`${name} ${text}`)
beforeEach(() => void said.splice(0))

test('LateProgram: asked before it is there, all is done in turn, then at once', async () => {
  const program = new LateProgram(() => Promise.resolve('late'))
  program.use(say('1'))
  program.use(say('2'))
  expect(said).toEqual([])
  await vi.runAllTimersAsync()
  program.use(say('3'))
  expect(said).toEqual(['late 1', 'late 2', 'late 3'])
})

test('LateProgram: the network fails, what was asked is done when it is back', async () => {
  const replies = [Promise.reject(new Error('offline')), Promise.resolve('late')]
  const program = new LateProgram(() => replies.shift() ?? Promise.reject(new Error('asked too often')))
  program.use(say('1'))
  await vi.runAllTimersAsync()
  expect(said).toEqual(['late 1'])
})

test('LateProgram: dropped meanwhile, nothing of what was asked is done', async () => {
  const program = new LateProgram(() => Promise.resolve('late'))
  program.use(say('1'))
  program.drop()
  await vi.runAllTimersAsync()
  expect(said).toEqual([])
})
