import { expect, it } from 'vitest'
import { typedCode } from './typed-code'

it('is what was typed, without the blanks around it', () => {
  expect(typedCode(' SPRING ')).toBe('SPRING')
  expect(typedCode('x'.repeat(600))).toHaveLength(500)
})

it('is none where nothing was typed, or the URL names several', () => {
  expect([undefined, '', '  ', ['A', 'B']].map(typedCode)).toEqual([null, null, null, null])
})
