import { describe, expect, it } from 'vitest'
import { detailsKinds, intentKindOf, paymentKinds, receiptKinds, storedNames } from './intent-names'

describe.each([...receiptKinds, ...paymentKinds, ...detailsKinds])('intents of the kind %s', (kind) => {
  it('are known by every name that they may be stored under', () => {
    expect(storedNames(kind)).toContain(kind)
    for (const name of storedNames(kind)) expect(intentKindOf(name)).toBe(kind)
  })
})

it.each([
  ['cancel_subscription', 'cancel'],
  ['keep_subscription', 'keep'],
  ['pay_invoice', 'pay'],
  ['remove_payment_method', 'remove_payment_method'],
  ['resubscribe', 'resubscribe'],
  ['resume_subscription', 'resume'],
  ['set_default_payment_method', 'choose_payment_method'],
  ['update_subscription', 'update'],
])('the earlier name %s stands for %s', (stored, kind) => {
  expect(intentKindOf(stored)).toBe(kind)
})

it.each(['', 'postpone', 'toString', '__proto__'])('%j stands for nothing', (stored) => {
  expect(intentKindOf(stored)).toBeNull()
})
