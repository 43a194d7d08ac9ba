import { expect, it } from 'vitest'
import { updatePaymentBehavior } from './update-payment-behavior'

it('a change waits for its payment by a card or Link, and is made at once with a bank debit', () => {
  expect(['card', 'link', 'sepa_debit', 'us_bank_account'].map((type) => updatePaymentBehavior({ type }))).toEqual([
    'pending_if_incomplete',
    'pending_if_incomplete',
    'allow_incomplete',
    'allow_incomplete',
  ])
})
