import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buttonColors } from './button-colors'
import { contrast, parseHex } from './color'

it('keeps the colour, pale as it may be, with legible text and an edge that shows on white and on black', () => {
  expect(buttonColors('#fde68a')).toMatchObject({ fill: '#fde68a', on: '#000000' })
  expect(buttonColors('#1e1b4b')).toMatchObject({ fill: '#1e1b4b', on: '#ffffff' })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const { fill, on, edge, darkEdge } = buttonColors(`#${value.toString(16).padStart(6, '0')}`)
      expect(contrast(parseHex(fill), parseHex(on))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(parseHex(edge), parseHex('#ffffff'))).toBeGreaterThanOrEqual(3)
      expect(contrast(parseHex(darkEdge), parseHex('#1c2129'))).toBeGreaterThanOrEqual(3)
    }),
  )
})

it('takes what is no colour for the standard one', () => {
  expect(buttonColors('url(//evil.example)').fill).toMatch(/^#[\da-f]{6}$/)
})
