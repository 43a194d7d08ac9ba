import { expect, it } from 'vitest'
import { storableJson } from './storable-json'

it.each([
  ['a NUL', 'A\0da', 'Ada'],
  ['half a pair', 'A\ud83dda\ude00', 'Ada'],
  ['halves that a NUL kept apart', 'A\ud83d\0\ude00da', 'Ada'],
  ['a pair that is whole', 'Ada 😀', 'Ada 😀'],
  ['what only looks like one', String.raw`C:\u0000 \ud83d \\u0000`, String.raw`C:\u0000 \ud83d \\u0000`],
  ['other escapes', 'a\n"b"\u0001', 'a\n"b"\u0001'],
])('%s comes out as it can be kept', (_, given, kept) => {
  expect(JSON.parse(storableJson({ [given]: [given] }))).toEqual({ [kept]: [kept] })
})

it('keeps every digit of a bigint', () => {
  expect(storableJson({ amount: 9007199254740993n })).toBe('{"amount":"9007199254740993"}')
})
