import { expect, it } from 'vitest'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import type { Subscription } from '@/lib/billing/types'
import { fail, ok } from '@/lib/errors'
import { keepTexts, keptCharge } from './texts'

it('tells the next renewal beside a debt', () => {
  const end = new Date('2023-06-14T00:00:00Z')
  const next = { upcomingTotal: 2999n, upcomingAmountDue: 2999n, upcomingAt: end, upcomingBreakdown: null }
  const { details } = keepTexts(
    // Only what a reader is.
    { locale: 'en', timeZone: 'UTC', now: new Date('2023-05-20T00:00:00Z') } as PortalSession,
    {
      subscription: buildSubscription({ status: 'past_due', cancelAt: end, cancelAtPeriodEnd: true }),
      term: null,
      openInvoices: [buildOpenInvoice()],
      method: buildCard(),
      refused: null,
      next: ok(next),
      dropped: null,
    },
  )
  expect(details.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'If you keep it, it renews as before and charges go on.',
    'The next renewal is on 14 June 2023.',
    'USD 29.99 will be charged on that day.',
    'If the missing payment is not made, your subscription may be stopped before that.',
  ])
})

it('tells that a pause takes place after all which the end was to come before', () => {
  const [end, resumes] = [new Date('2023-06-14T00:00:00Z'), new Date('2023-07-13T23:59:00Z')]
  const { headline, details } = keepTexts(
    { locale: 'en', timeZone: 'UTC', now: new Date('2023-05-20T00:00:00Z') } as PortalSession,
    {
      subscription: buildSubscription({
        cancelAtPeriodEnd: true,
        pauseBehavior: 'void',
        pauseBeginsAt: end,
        pauseResumesAt: resumes,
      }),
      term: null,
      openInvoices: [],
      method: buildCard(),
      refused: null,
      next: ok(null),
      dropped: null,
    },
  )
  expect([headline, ...details]).toEqual([
    'You have access until 14 June 2023',
    'If you keep it, it goes on, and the pause planned for 14 June 2023 takes place.',
  ])
})

it('shows the parts of the next charge only where a charge is told', () => {
  const end = new Date('2023-06-14T00:00:00Z')
  const session = { locale: 'en', timeZone: 'UTC', now: new Date('2023-05-20T00:00:00Z') } as PortalSession
  const next = { upcomingTotal: 2999n, upcomingAmountDue: 2999n, upcomingAt: end, upcomingBreakdown: null }
  const view = (paused: Partial<Subscription>) => ({
    subscription: buildSubscription({ cancelAt: end, cancelAtPeriodEnd: true, ...paused }),
    term: null,
    openInvoices: [],
    method: buildCard(),
    refused: null,
    next: ok(next),
    dropped: null,
  })
  expect(keptCharge(session, view({}))).toBe(next)
  // Its invoice is made, and void at once.
  expect(keptCharge(session, view({ pauseBehavior: 'void' }))).toBeNull()
  expect(keptCharge(session, { ...view({}), next: fail('stripe_unavailable') })).toBeNull()
})
