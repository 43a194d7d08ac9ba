import { describe, expect, it } from 'vitest'
import { describeInvoice } from '../describe/describe-invoice'
import { documentReader } from '../paper/reader'
import { buildFullInvoice, buildLine, buildMerchantFace, buildRichInvoice } from '../testing/build-full-invoice'
import { leastHeight } from './least-height'
import { furniture, pageHeight } from './styles'

const room = pageHeight.A4 - furniture
const withLines = (count: number) =>
  buildFullInvoice({ lines: Array.from({ length: count }, (_, index) => buildLine({ id: `il_${index}` })) })
const heightOf = (invoice: ReturnType<typeof buildFullInvoice>) =>
  leastHeight(
    describeInvoice(invoice, {
      kind: 'invoice',
      merchant: buildMerchantFace(),
      reader: documentReader('it', 'Europe/Rome'),
    }),
  )

describe('the height a paper takes at least', () => {
  it.each([1, 3, 6])('is within a page for %i lines, which fit', (count) => {
    expect(heightOf(withLines(count))).toBeLessThanOrEqual(room)
  })

  it('grows with every line', () => {
    const heights = [1, 2, 3, 50].map((count) => heightOf(withLines(count)))
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(new Set(heights).size).toBe(4)
  })

  it('is more than a page where there is everything', () => {
    expect(heightOf(buildRichInvoice())).toBeGreaterThan(room)
  })
})
