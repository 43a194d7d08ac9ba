import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createPortalLink } from '../links/create-portal-link'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from './open-portal'
import { makePortal } from '../testing/make-portal'

beforeAll(() => {
  // The setting is read on first use, which comes later. Nothing listens on port 9.
  process.env.STRIPE_API_BASE = 'http://127.0.0.1:9'
})

const open = async (portal: { merchantId: string; customerId: string }) => {
  const { url } = await createPortalLink({ ...portal, createdBy: 'seed', grantor: { kind: 'setup' }, now: new Date() })
  return openPortal({ token: url.split('/p/')[1] ?? '', browser: newBrowser(), now: new Date() })
}

it('a customer we know comes in while Stripe is down', async () => {
  expect((await open(await makePortal())).outcome.ok).toBe(true)
})

it('one who comes for the first time is told to try again, and starts no session', async () => {
  const { merchantId } = await makePortal()
  const { outcome, merchant } = await open({ merchantId, customerId: 'cus_first' })
  expect(outcome).toEqual({ ok: false, code: 'stripe_unavailable' })
  expect(merchant?.supportEmail).toBe('help@techsolutions.example')
  expect(await db.portalSession.count({ where: { merchantId, customerId: 'cus_first' } })).toBe(0)
})
