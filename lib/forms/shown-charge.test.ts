import { expect, it } from 'vitest'
import { z } from 'zod'
import { shownCharge, shownField, shownValue } from './shown-charge'

const form = z.object({ shown: shownField })

it.each([
  [{ amount: 1800n, currency: 'eur' }],
  [{ amount: 0, currency: 'jpy' }],
  [{ amount: -250, currency: 'usd' }],
  [null],
])('brings back what the page showed: %o', (charge) => {
  const { shown } = form.parse({ shown: shownValue(charge) })
  expect(shown).toEqual(charge && { ...charge, amount: Number(charge.amount) })
  expect(shownCharge.parse(JSON.parse(JSON.stringify(shown)))).toEqual(shown)
})

it('takes the form and the stored request of an older release, which noted no amount', () => {
  expect(form.parse({})).toEqual({ shown: null })
  expect(z.object({ shown: shownCharge }).parse({})).toEqual({ shown: 'unnoted' })
})

it.each(['', '1800', '18.00 eur', '1800 EUR', 'eur', '1800 eur usd', '9999999999999999 eur'])(
  'refuses "%s"',
  (shown) => {
    expect(form.safeParse({ shown }).success).toBe(false)
  },
)
