import { expect, it } from 'vitest'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import type { PaymentMethod } from '@/lib/billing/types'
import { discountedCharge, discountTexts } from './texts'

const now = new Date('2023-06-01T00:00:00Z')
const session = { locale: 'en', timeZone: 'UTC', now } as PortalSession
const trialEnd = new Date('2023-06-14T00:00:00Z')
const terms = { percentOff: 50, amountOff: null, duration: 'forever' as const, months: null, endsAt: null }

const chargeOf = (amount: bigint) => ({
  total: { amount, currency: 'usd' },
  amountDue: { amount, currency: 'usd' },
  parts: { upcomingTotal: amount, upcomingAmountDue: amount, upcomingAt: trialEnd, upcomingBreakdown: null },
})

function shown(method: PaymentMethod | null, becomes = 1499n) {
  const subscription = buildSubscription({ status: 'trialing', trialEnd, trialEndBehavior: 'cancel' })
  const before = chargeOf(2999n)
  const after = { ...chargeOf(becomes), sharesBalance: false }
  const chosen = { code: 'HALF', promotionCode: 'promo_1', terms, joins: false, before, after, drafts: [] }
  const view = { subscription, method, chosen }
  const { details } = discountTexts(session, view)
  return {
    sentences: details.map((text) => text.replaceAll('\u00a0', ' ')),
    charge: discountedCharge(session, view)?.upcomingTotal ?? null,
  }
}

it('a code on a trial that is cancelled for want of a card promises no payment', () => {
  const { sentences, charge } = shown(null)
  expect(sentences).toEqual([
    'Your subscription will be cancelled on 14 June 2023 unless you add a card before then.',
    'Nothing is charged today.',
  ])
  expect(charge).toBeNull()
})

it('a code on a trial with a card tells the first payment', () => {
  const { sentences, charge } = shown(buildCard())
  expect(sentences[0]).toBe('Your next payment, on 14 June 2023, is USD 14.99 instead of USD 29.99.')
  expect(charge).toBe(1499n)
})

it('a code that is over before the next payment is said to take nothing off it', () => {
  expect(shown(buildCard(), 2999n).sentences.slice(0, 2)).toEqual([
    'Your next payment, on 14 June 2023, stays at USD 29.99.',
    'The code takes nothing off that payment.',
  ])
})
