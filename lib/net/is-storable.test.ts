import { expect, it } from 'vitest'
import { isStorable } from './is-storable'

it.each(['', 'Łódź 😀', 'a\tb\n\u0001', '�'])('PostgreSQL keeps %j', (text) => expect(isStorable(text)).toBe(true))
it.each(['\0', 'a\0b', '\ud800', 'a\udc00', '\udc00\ud800'])('PostgreSQL does not keep %j', (text) =>
  expect(isStorable(text)).toBe(false),
)
