import { describe, expect, it } from 'vitest'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { situationAt } from '@/lib/billing/testing/situation-at'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { rowTexts } from './row-texts'

const now = new Date('2023-05-20T00:00:00Z')
const next = new Date('2023-06-14T00:00:00Z')
const charge = { upcomingAt: next, upcomingTotal: 2999n, upcomingAmountDue: 2999n }

function row(overrides: Partial<Subscription>, invoices: Invoice[] = [], more = {}): string[] {
  const subscription = buildSubscription(overrides)
  const state = subscriptionState(subscription, invoices, { ...situationAt(now), ...more })
  return rowTexts(subscription, state, { locale: 'en', timeZone: 'UTC' }).map((text) => text.replaceAll('\u00a0', ' '))
}

describe('a row says', () => {
  it('when it renews, and for how much', () => {
    expect(row(charge)).toEqual(['Renews on 14 Jun 2023 for USD 29.99'])
  })

  it('that an amount is told before the balance', () => {
    const sentence = 'The balance of your account is still to be taken into account.'
    expect(row({ ...charge, sharesBalance: true })).toEqual(['Renews on 14 Jun 2023 for USD 29.99', sentence])
  })

  it('the day alone where nothing is charged', () => {
    expect(row({ ...charge, upcomingAmountDue: 0n })).toEqual(['Renews on 14 Jun 2023'])
  })

  it('until when a trial goes on, and what follows', () => {
    expect(row({ ...charge, status: 'trialing', trialEnd: next })).toEqual(['Trial until 14 Jun 2023, then USD 29.99'])
  })

  it('until when there is access', () => {
    expect(row({ cancelAtPeriodEnd: true })).toEqual(['Access until 14 Jun 2023'])
  })

  it('that a card is missing', () => {
    expect(row(charge, [], { method: null })).toEqual([expect.stringMatching(/^Add a card before 14 June 2023/)])
  })

  it('what could not be charged, and what is open besides', () => {
    const failed = buildOpenInvoice({ attemptCount: 1, errorCode: 'card_declined' })
    expect(row({ status: 'past_due' }, [failed])).toEqual([expect.stringMatching(/could not be charged$/)])
    expect(row(charge, [buildOpenInvoice({ attemptCount: 1 })])).toHaveLength(2)
  })

  it('when it ended', () => {
    expect(row({ status: 'canceled', endedAt: now })).toEqual(['Ended on 20 May 2023'])
  })
})
