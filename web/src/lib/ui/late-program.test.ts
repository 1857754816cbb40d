import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LateProgram } from './late-program.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { hidden: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Fails once, as a network does. */
function offlineAtFirst(): () => Promise<string> {
  let isFirst = true
  return () => {
    const reply = isFirst ? Promise.reject(new Error('offline')) : Promise.resolve('late')
    isFirst = false
    return reply
  }
}

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
  const program = new LateProgram(offlineAtFirst())
  program.use(say('1'))
  await vi.runAllTimersAsync()
  expect(said).toEqual(['late 1'])
})

test('LateProgram: the network fails before anybody uses it, it is there when the network is back', async () => {
  const program = new LateProgram(offlineAtFirst())
  const callOff = program.comeSoon()
  await vi.runAllTimersAsync()
  expect(program.current).toBe('late')
  callOff()
})

test('LateProgram: called off, nothing of what was asked is done', async () => {
  const program = new LateProgram(() => Promise.resolve('late'))
  const callOff = program.comeSoon()
  program.use(say('1'))
  callOff()
  await vi.runAllTimersAsync()
  expect(said).toEqual([])
})
