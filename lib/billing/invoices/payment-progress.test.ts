import { describe, expect, it } from 'vitest'
import { paymentProgress, type PaymentResult } from './payment-progress'

const open = { status: 'open', requiresAction: false, errorCode: null, declineCode: null } as const
const told = (state: PaymentResult['state']): PaymentResult => ({ state, errorCode: null, declineCode: null })

describe('what a customer is told of a payment', () => {
  it.each(['received', 'requires_action', 'declined', 'processing'] as const)(
    'that was %s is that it is paid, once it is',
    (state) => {
      expect(paymentProgress(told(state), { ...open, status: 'paid' })).toEqual(told('paid'))
    },
  )

  it('of an invoice that was voided or written off is that there is nothing to pay', () => {
    expect(paymentProgress(told('declined'), { ...open, status: 'void' })).toEqual(told('closed'))
    expect(paymentProgress(told('declined'), { ...open, status: 'uncollectible' })).toEqual(told('closed'))
  })

  it('that waits for the bank is that it waits, until the bank was answered', () => {
    expect(paymentProgress(told('requires_action'), { ...open, requiresAction: true })).toEqual(told('requires_action'))
    const refused = { ...open, errorCode: 'payment_intent_authentication_failure' }
    expect(paymentProgress(told('requires_action'), refused)).toEqual({
      state: 'declined',
      errorCode: 'payment_intent_authentication_failure',
      declineCode: null,
    })
  })

  it('keeps the reason of its own decline, whatever was tried since', () => {
    const declined: PaymentResult = { state: 'declined', errorCode: null, declineCode: 'insufficient_funds' }
    expect(paymentProgress(declined, { ...open, declineCode: 'lost_card' })).toEqual(declined)
    expect(paymentProgress(declined, null)).toEqual(declined)
  })
})
