import { expect, it } from 'vitest'
import { isChargedLater } from './is-charged-later'

const automatic = { collectionMethod: 'charge_automatically' } as const
const byInvoice = { collectionMethod: 'send_invoice' } as const

it.each([
  ['a subscription is charged automatically', [byInvoice, automatic], true],
  ['there is none yet', [], true],
  ['all are paid by invoice', [byInvoice, byInvoice], false],
] as const)('where %s', (_, subscriptions, expected) => {
  expect(isChargedLater(subscriptions)).toBe(expected)
})
