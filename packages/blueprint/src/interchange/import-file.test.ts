import { expect, test } from 'vitest'
import { DomainError } from '../vocabulary/domain-error.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { importFile } from './import-file.ts'
import { textOfBytes } from './text-of-bytes.ts'

const read = (text: string, fileName = 'a'): unknown =>
  importFile({ text, fileName, language: 'en', newId: () => 'x' })

test.each(['', '   \n\t\n', '\uFEFF', '\uFEFF\r\n'])('importFile: %j is empty', (text) => {
  expect(() => read(text)).toThrow(new DomainError('importEmpty'))
})

test('importFile: bytes that were never text', () => {
  expect(() => read('PK\u0003\u0004\0\0')).toThrow(new DomainError('importNotText'))
  expect(() => read('\uFFFD\u0001\uFFFD\u0002'.repeat(50))).toThrow(new DomainError('importNotText'))
})

test('importFile: more than the limit, in bytes and not in characters', () => {
  expect(() => read('a'.repeat(LIMITS.importBytes + 1))).toThrow(new DomainError('importTooLarge'))
  expect(() => read('語'.repeat(LIMITS.importBytes / 3 + 1))).toThrow(new DomainError('importTooLarge'))
  expect(() => read('a'.repeat(LIMITS.importBytes))).toThrow(new DomainError('importUnknownFormat'))
})

test.each(['{"a": 1}', '<mxfile>', '[1, 2]', 'hello'])('importFile: %j is of no known format', (text) => {
  expect(() => read(text, 'journey.mmd')).toThrow(new DomainError('importUnknownFormat'))
})

test('textOfBytes: UTF-8, UTF-16 of both orders and Windows-1252 read the same', () => {
  const utf16 = (little: boolean): Uint8Array =>
    new Uint8Array([
      ...(little ? [0xff, 0xfe] : [0xfe, 0xff]),
      ...[0xf1, 0x20ac].flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    ])
  expect(textOfBytes(new Uint8Array([0xc3, 0xb1, 0xe2, 0x82, 0xac]))).toBe('ñ€')
  expect(textOfBytes(utf16(true))).toBe('ñ€')
  expect(textOfBytes(utf16(false))).toBe('ñ€')
  expect(textOfBytes(new Uint8Array([0xf1, 0x80]))).toBe('ñ€')
  expect(textOfBytes(new Uint8Array([0xf0, 0x9f, 0x98, 0x80]))).toBe('😀')
})

test('textOfBytes: zero bytes are no text', () => {
  expect(() => textOfBytes(new Uint8Array([65, 0, 66]))).toThrow(new DomainError('importNotText'))
})
