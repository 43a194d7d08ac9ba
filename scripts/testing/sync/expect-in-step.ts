import type Stripe from 'stripe'
import { expect } from 'vitest'
import { readMirror } from './read-mirror'
import { readTruth } from './read-truth'

const tables = [
  'subscriptions',
  'items',
  'invoices',
  'sums',
  'lines',
  'payments',
  'creditNotes',
  'paymentMethods',
] as const

/** Compares a customer's mirror with Stripe's API, field by field. */
export async function expectInStep(merchantId: string, stripe: Stripe, customer: string): Promise<void> {
  const [mirror, truth] = await Promise.all([readMirror(merchantId, customer), readTruth(stripe, customer)])
  expect(mirror).toMatchObject(truth)
  for (const table of tables) expect(mirror[table].length, table).toBe(truth[table].length)
}
