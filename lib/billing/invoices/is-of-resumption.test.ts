import { expect, it } from 'vitest'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import type { Subscription } from '../types'
import { isOfResumption } from './is-of-resumption'

const pauseBeginsAt = new Date('2023-06-14T00:00:00Z')
const paused = { status: 'paused', pausedReason: 'pause_requested', pauseBeginsAt, latestInvoiceId: 'in_1' } as const

it.each<[string, Partial<Subscription>, string, boolean]>([
  ['the latest since a pause that was asked for', {}, '2023-07-14', true],
  ['the latest from before the pause', {}, '2023-05-14', false],
  ['another one', { latestInvoiceId: 'in_2' }, '2023-07-14', false],
  [
    'that of a payment that failed and led to the pause',
    { pausedReason: 'final_payment_failure' },
    '2023-07-14',
    false,
  ],
  ['that of a renewal after the pause', { status: 'active', pauseBeginsAt: null }, '2023-07-14', false],
])('%s', (_what, overrides, createdAt, expected) => {
  const invoice = buildOpenInvoice({ id: 'in_1', createdAt: new Date(createdAt) })
  expect(isOfResumption(buildSubscription({ ...paused, ...overrides }), invoice)).toBe(expected)
})
