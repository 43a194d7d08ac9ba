import { expect, it } from 'vitest'
import { isDecodable } from './is-decodable'

it.each(['/', '/portal/a%20b', '/%E2%82%AC', '/%00', '/a?b=%ED%A0%80', ''])('%j is', (target) => {
  expect(isDecodable(target)).toBe(true)
})

it.each(['/%ED%A0%80', '/portal/x/%', '/%E2%82', '/%FF', '/a%zz?b'])('%j is not', (target) => {
  expect(isDecodable(target)).toBe(false)
})
