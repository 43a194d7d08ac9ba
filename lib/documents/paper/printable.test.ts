import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printable } from './printable'

it.each([
  ['Ada\u0007 \tRossi\r\nMilano', 'Ada Rossi Milano'],
  ['<b>Bold</b> & "quoted"', '<b>Bold</b> & "quoted"'],
  ['29,99\u202fUSD', '29,99\u00a0USD'],
  ['soft\u00adhyphen and \u202edirection', 'softhyphen and direction'],
  ['\u200f29.99 US$, می\u200cخواهم', '\u200f29.99 US$, می\u200cخواهم'],
  ['Cafe\u0301', 'Caf\u00e9'],
  ['broken \ud83d pair', 'broken pair'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed)
})

it('a text that is too long is cut where everyone sees it', () => {
  expect(printable('a'.repeat(2000))).toBe('a'.repeat(2000))
  expect(printable('a'.repeat(2001))).toBe(`${'a'.repeat(1999)}…`)
  expect(printable('😀'.repeat(1500))).toBe(`${'😀'.repeat(999)}…`)
  // Composed it is short enough.
  expect(printable('e\u0301'.repeat(1500))).toBe('é'.repeat(1500))
})

it('never prints what has no shape, and changes nothing a second time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10_ffff }), { maxLength: 30 }), (points) => {
      const text = String.fromCodePoint(...points)
      const printed = printable(text)
      const seen = printed.replace(/[\u200c-\u200f\u061c\u2066-\u2069]/g, '')
      expect(seen).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      expect(printable(printed)).toBe(printed)
    }),
  )
})
