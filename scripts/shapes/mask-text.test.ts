import { expect, it } from 'vitest'
import { maskText } from './mask-text'

it.each([
  ['renews on 16 April 2026', 'renews on DATE'],
  ['si rinnova il 14 giugno 2023', 'si rinnova il DATE'],
  ['1º dicembre', 'DATE'],
  ['Expires 12/2028', 'Expires MONTH'],
  ['30 Nov 2026, 10:55 UTC', 'DATE, TIME'],
  ['del 14 mag 2023, 29,99 USD', 'del DATE, 29,99 USD'],
  ['?from=%2Fportal%2FeyJ.a-1.x_y%2Fsubscriptions%2Fsub_1Ab%2Fkeep', '?from=/portal/TOKEN/subscriptions/sub_ID/keep'],
  ['?before=1761822000000.in_1Ab', '?before=MOMENT.in_ID'],
  ['Invoice 1QWLXKNG-0001', 'Invoice NUMBER'],
  ['Reference K7QM-2XAB', 'Reference REFERENCE'],
  ['/url: /portal/eyJ.abc-1.x_y/invoices/in_1Abc/pay', '/url: /portal/TOKEN/invoices/in_ID/pay'],
  ['http://localhost:3170/login?x=0b1c2d3e-0000-4000-8000-000000000001', '/login?x=UUID'],
])('%s', (text, masked) => {
  expect(maskText(text)).toBe(masked)
})

it.each(['USD 29.99', '20% off for 3 months', '240 invoices', 'Visa •••• 4242', '2 of 12 seats'])(
  'keeps %s',
  (text) => {
    expect(maskText(text)).toBe(text)
  },
)
