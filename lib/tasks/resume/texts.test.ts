import { expect, it } from 'vitest'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { ok } from '@/lib/errors'
import type { ResumeView } from './load'
import { resumeTexts } from './texts'

const now = new Date('2023-06-14T12:00:00Z')
const resumesAt = new Date('2023-07-01T00:00:00Z')
const session = { locale: 'en', timeZone: 'UTC', now } as PortalSession
const paused = { status: 'paused' as const, pauseBeginsAt: now, pauseResumesAt: resumesAt }

function told(subscription: Parameters<typeof buildSubscription>[0], due: bigint) {
  const charge = { amountDue: { amount: due, currency: 'usd' }, parts: {} }
  const held = buildSubscription(subscription)
  return resumeTexts(session, {
    subscription: held,
    resumed: held,
    openInvoices: [],
    waiting: null,
    soon: null,
    method: buildCard(),
    refused: null,
    undoes: false,
    preview: ok(charge as never),
  } satisfies ResumeView).details.join(' ')
}

const warning = 'no longer resumes by itself on 1 July 2023.'

it('says before that a payment which does not go through takes the day of resuming away', () => {
  expect(told(paused, 2999n)).toContain(warning)
})

it('says nothing of it where there is no such day, or nothing to pay', () => {
  expect(told({ ...paused, pauseResumesAt: null }, 2999n)).not.toContain(warning)
  expect(told(paused, 0n)).not.toContain(warning)
})

it('calls the end of a trial no payment where nothing is due then', () => {
  const trial = {
    status: 'trialing' as const,
    trialEnd: resumesAt,
    upcomingAt: null,
    upcomingTotal: null,
    upcomingAmountDue: null,
    upcomingBreakdown: null,
  }
  expect(
    told({ ...trial, items: [buildItem({ price: { ...buildItem().price, usageType: 'metered' } })] }, 0n),
  ).toContain('Your trial ends on 1 July 2023')
})
