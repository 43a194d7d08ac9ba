import { expect, it } from 'vitest'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import type { PausePlan } from './load'
import { pauseTexts } from './texts'

const now = new Date('2023-05-20T00:00:00Z')
const session = { locale: 'en', timeZone: 'UTC', now } as PortalSession
const ends = new Date('2023-06-14T00:00:00Z')

const plan: PausePlan = {
  kind: 'service',
  start: 'period_end',
  beginsAt: ends,
  charge: null,
  losesDiscount: false,
  changes: false,
  offers: [],
  current: null,
  outlastsCard: false,
}

const nothing = { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance: 0 }
const tax = (inclusive: boolean) => [{ amount: 660, rate: 22, name: 'IVA', inclusive }]
const off = [{ amount: 500, name: null, endsAt: null }]

const priced = 'When it ends, a new period begins and is charged: USD 29.99 per month, less any credit you have.'
const unpriced = 'When it ends, a new period begins and is charged.'

it.each([
  ['nothing besides', nothing, priced],
  ['no preview', null, priced],
  ['a tax in the price', { ...nothing, taxes: tax(true) }, priced],
  ['a tax on top', { ...nothing, taxes: tax(false) }, unpriced],
  ['a discount', { ...nothing, discounts: off }, unpriced],
])('calls the price what is charged after a pause with %s only where it is', (_what, upcomingBreakdown, sentence) => {
  const { details } = pauseTexts(session, buildSubscription({ upcomingBreakdown }), plan)
  expect(details.map((text) => text.replaceAll('\u00a0', ' '))).toContain(sentence)
})

it('says that a card which expires cannot be charged only where one does', () => {
  const said = (outlastsCard: boolean, kind: PausePlan['kind'] = 'service') =>
    pauseTexts(session, buildSubscription(), { ...plan, kind, outlastsCard }).details.join(' ')
  expect(said(true)).toContain('A card that has expired by then cannot be charged')
  expect(said(false)).not.toContain('expired')
  // A break in payments ends with a renewal like any other.
  expect(said(true, 'payments')).not.toContain('expired')
})
