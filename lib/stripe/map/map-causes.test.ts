import { describe, expect, it } from 'vitest'
import type { Stripe } from '../client/client'
import { names } from '../testing/mapping'
import { mapInvoice } from './map-invoice'
import { mapSubscription } from './map-subscription'

const seconds = 1_800_000_000

describe('the payment of an open invoice', () => {
  const invoice = { id: 'in_1', status: 'open', status_transitions: {}, total_taxes: [], total_discount_amounts: [] }
  const map = (intent: object | null, charges: object[] = [], status = 'open') =>
    mapInvoice({ ...invoice, status } as never, { names, intent: intent as never, charges: charges as never })

  it('is under way since its charge was made, and by what', () => {
    const charge = { created: seconds, payment_method_details: { type: 'sepa_debit' } }
    const intent = { status: 'processing', created: 1, latest_charge: charge, last_payment_error: null }
    expect(map(intent)).toMatchObject({
      processingSince: new Date(seconds * 1000),
      attemptMethodType: 'sepa_debit',
      errorCode: null,
      requiresAction: false,
    })
    expect(map(intent, [], 'paid')).toMatchObject({ processingSince: null, attemptMethodType: null })
  })

  it('failed with the method that its error names', () => {
    const error = { code: 'insufficient_funds', payment_method: { id: 'pm_1', type: 'us_bank_account' } }
    const charge = { status: 'failed', created: seconds }
    const intent = { status: 'requires_payment_method', latest_charge: charge, last_payment_error: error }
    expect(map(intent)).toMatchObject({
      processingSince: null,
      attemptMethodType: 'us_bank_account',
      errorCode: 'insufficient_funds',
      failedMethodId: 'pm_1',
      failedAt: new Date(seconds * 1000),
    })
  })

  it('was refunded by all its charges together', () => {
    expect(map(null, [{ amount_refunded: 300 }, { amount_refunded: 200 }], 'paid').amountRefunded).toBe(500n)
  })
})

describe('the end that a schedule sets', () => {
  const map = (schedule: object | string | null) =>
    mapSubscription({
      id: 'sub_1',
      billing_mode: { type: 'flexible' },
      metadata: {},
      items: { data: [] },
      discounts: [],
      schedule,
    } as unknown as Stripe.Subscription).scheduleEndsAt
  const held = {
    id: 'sub_sched_1',
    phases: [{ end_date: 1 }, { end_date: seconds }],
    pause_schedules: [],
    current_phase: null,
  }

  it('is that of its last phase, where it ends by cancelling', () => {
    expect(map({ ...held, end_behavior: 'cancel', metadata: {} })).toEqual(new Date(seconds * 1000))
    expect(map({ ...held, end_behavior: 'release', metadata: {} })).toBeNull()
    expect(map(null)).toBeNull()
  })

  it('is none of a schedule that a customer’s choice made', () => {
    const metadata = { portico_intent: 'int_1' }
    expect(map({ ...held, end_behavior: 'cancel', metadata })).toBeNull()
    const pause_schedules = [{ key: 'portico_pause_1', pause: { status: { type: 'succeeded' } }, resume: null }]
    expect(map({ ...held, end_behavior: 'cancel', metadata: {}, pause_schedules })).toBeNull()
  })
})
