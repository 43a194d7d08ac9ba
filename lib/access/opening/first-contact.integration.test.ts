import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createMerchant } from '@/lib/merchant/create-merchant'
import { stripeFor } from '@/lib/stripe/client/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { createPortalLink } from '../links/create-portal-link'
import { createPortalSession } from '../sessions/create-portal-session'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from './open-portal'

const platform = { stripeAccountId: null }
const open = (url: string) => openPortal({ token: url.split('/p/')[1] ?? '', browser: newBrowser(), now: new Date() })

let merchantId: string
beforeAll(async () => {
  merchantId = (await createMerchant({ name: 'TechSolutions Inc.', ...platform })).id
})

const linkOf = (customerId: string) =>
  createPortalLink({ merchantId, customerId, createdBy: 'seed', grantor: { kind: 'setup' }, now: new Date() })

it('a mailed link ends when the address is another at Stripe, with the sync that brings it', async () => {
  const stripe = stripeFor(platform)
  const { id } = await stripe.customers.create({ email: 'ada@example.com' })
  const { url } = await createPortalLink({
    merchantId,
    customerId: id,
    createdBy: 'mail:receipt',
    grantor: { kind: 'address' },
    mailedTo: { address: 'Ada@example.com' },
    now: new Date(),
  })
  const merchant = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })
  await syncCustomer(merchant, id)
  expect((await open(url)).outcome.ok).toBe(true)
  await stripe.customers.update(id, { email: 'grace@example.com' })
  await syncCustomer(merchant, id)
  expect((await open(url)).outcome).toEqual({ ok: false, code: 'link_revoked' })
})

describe('the first time a customer comes', () => {
  it('they are fetched from Stripe before the portal opens', async () => {
    const { id } = await stripeFor(platform).customers.create({
      name: 'Ada Rossi',
      email: 'ada@example.com',
      preferred_locales: ['it'],
    })
    const { url } = await linkOf(id)
    expect(await db.customer.count({ where: { merchantId, id } })).toBe(0)
    const { outcome, preferredLocales } = await open(url)
    expect(outcome).toMatchObject({ ok: true })
    expect(preferredLocales).toEqual(['it'])
    expect(await db.customer.findFirst({ where: { merchantId, id } })).toMatchObject({ name: 'Ada Rossi' })
  })

  it('by a session URL too', async () => {
    const { id } = await stripeFor(platform).customers.create({ name: 'Grace' })
    const { url } = await createPortalSession({
      merchantId,
      customerId: id,
      source: 'api',
      createdBy: 'api:1',
      grantor: { kind: 'panel' },
      now: new Date(),
    })
    expect((await open(url)).outcome.ok).toBe(true)
    expect(await db.customer.count({ where: { merchantId, id } })).toBe(1)
  })

  it('of someone Stripe does not know, the link is answered as one that never was', async () => {
    const { url } = await linkOf('cus_nobody')
    expect((await open(url)).outcome).toEqual({ ok: false, code: 'link_invalid' })
    expect(await db.portalSession.count({ where: { merchantId, customerId: 'cus_nobody' } })).toBe(0)
  })

  it('of someone deleted at Stripe likewise', async () => {
    const { id } = await stripeFor(platform).customers.create({ name: 'Gone' })
    await stripeFor(platform).customers.del(id)
    expect((await open((await linkOf(id)).url)).outcome).toEqual({ ok: false, code: 'link_invalid' })
  })

  it('opening twice at once fetches and opens twice', async () => {
    const { id } = await stripeFor(platform).customers.create({ name: 'Twice' })
    const { url } = await linkOf(id)
    const openings = await Promise.all([open(url), open(url)])
    expect(openings.map(({ outcome }) => outcome.ok)).toEqual([true, true])
  })
})
