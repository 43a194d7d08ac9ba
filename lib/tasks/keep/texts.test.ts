import { expect, it } from 'vitest'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { ok } from '@/lib/errors'
import { keepTexts } from './texts'

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
  ])
})
