import { expect, it } from 'vitest'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { situationAt } from '@/lib/billing/testing/situation-at'
import type { Subscription } from '@/lib/billing/types'
import { renewalText } from './renewal-text'

const told = (overrides: Partial<Subscription>) => {
  const reader = { locale: 'en' as const, ...situationAt(new Date('2023-05-15T00:00:00Z')) }
  return renewalText(buildSubscription(overrides), [], reader)?.map((text) => text.replaceAll('\u00a0', ' ')) ?? null
}

it('tells what is charged until an end that is set, as after resuming', () => {
  expect(told({ cancelAt: new Date('2023-08-01T00:00:00Z') })?.join(' ')).toMatch(
    /1 August 2023.*It renews 2 more times until then\. The next payment is USD 29\.99 on 14 June 2023\./,
  )
})

it('is nothing for a subscription that does not simply run', () => {
  expect(told({ status: 'past_due' })).toBeNull()
  expect(told({ pauseBehavior: 'void' })).toBeNull()
})
