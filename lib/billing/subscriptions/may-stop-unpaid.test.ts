import { expect, it } from 'vitest'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import { mayStopUnpaid } from './may-stop-unpaid'
import { subscriptionState } from './subscription-state'

const at = { now: new Date('2023-05-20T00:00:00Z'), timeZone: 'UTC', method: null }

it.each([
  ['a debt that is tried again', 'past_due', [buildOpenInvoice({ attemptCount: 1 })], true],
  ['a debt that the mirror does not know', 'past_due', [], true],
  ['a debt that nobody collects any more', 'past_due', [buildOpenInvoice({ autoAdvance: false })], false],
  ['no debt', 'active', [], false],
] as const)('%s', (_name, status, invoices, expected) => {
  expect(mayStopUnpaid(subscriptionState(buildSubscription({ status }), invoices, at))).toBe(expected)
})
