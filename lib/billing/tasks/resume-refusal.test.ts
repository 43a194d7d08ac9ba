import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLive } from '../subscriptions/is-live'
import { isPaused } from '../subscriptions/is-paused'
import { resumeRefusal } from './resume-refusal'
import { arbitraryCase } from '../testing/arbitrary-subscription'
import { buildSubscription } from '../testing/build-subscription'

describe('resuming', () => {
  it.each([
    ['a status that stands still', { status: 'paused' }, null],
    ['a collection that is paused', { pauseBehavior: 'void' }, null],
    ['a paused collection of what is invoiced', { pauseBehavior: 'void', collectionMethod: 'send_invoice' }, null],
    [
      'a paused status of what is invoiced, which Stripe does not resume',
      { status: 'paused', collectionMethod: 'send_invoice' },
      'not_resumable',
    ],
    ['what runs', {}, 'not_paused'],
    [
      'what has ended while its collection was paused',
      { status: 'canceled', pauseBehavior: 'void' },
      'already_canceled',
    ],
  ] as const)('of %s', (_, overrides, refusal) => {
    expect(resumeRefusal(buildSubscription(overrides))).toBe(refusal)
  })

  it('is never possible for what is over or not paused, and says which', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ subscription }) => {
        const refusal = resumeRefusal(subscription)
        if (!isLive(subscription)) expect(refusal).toBe('already_canceled')
        else if (!isPaused(subscription)) expect(refusal).toBe('not_paused')
        else expect(['not_resumable', null]).toContain(refusal)
      }),
    )
  })
})
