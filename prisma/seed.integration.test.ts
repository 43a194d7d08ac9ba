import { expect, it } from 'vitest'
import { verifyToken } from '@/lib/access/tokens/verify-token'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { seed } from './seed'

const now = new Date('2026-11-23T10:00:00Z')

it('makes the documented example and nine others, each with a link; again, it changes nothing', async () => {
  const { portal } = await seed(now)
  expect(Object.keys(portal)).toEqual([
    'example',
    'active',
    'trialing',
    'past_due',
    'cancel_scheduled',
    'canceled',
    'several_subscriptions',
    'many_invoices',
    'yen',
    'long_name',
  ])
  const before = await counts()
  expect(before).toMatchObject({ merchants: 1, customers: 10, portal_links: 10, leases: 10 })
  expect(await seed(now)).toEqual({ portal })
  expect(await counts()).toEqual(before)

  const merchant = await db.merchant.findFirstOrThrow()
  expect(merchant).toMatchObject({
    name: 'TechSolutions Inc.',
    timeZone: 'UTC',
    supportEmail: 'help@techsolutions.example',
  })
  expect(await db.image.count({ where: { merchantId: merchant.id, id: merchant.logoImageId ?? '' } })).toBe(1)

  const customer = await customerOf(portal.example)
  expect(customer).toMatchObject({ preferredLocales: ['it'], frozenTime: new Date('2023-06-10T10:00:00Z') })
  const where = { merchantId: merchant.id, customerId: customer?.id }
  expect(await db.subscription.findMany({ where })).toEqual([
    expect.objectContaining({ status: 'active', upcomingTotal: 2999n, upcomingAt: new Date('2023-06-14T10:00:00Z') }),
  ])
  expect(await db.paymentMethod.findMany({ where })).toEqual([
    expect.objectContaining({ brand: 'visa', last4: '4242', expMonth: 12, expYear: 2025 }),
  ])
  const invoices = await db.invoice.findMany({ where })
  expect(invoices.map(({ status, total, planNames }) => ({ status, total, planNames }))).toEqual(
    Array(6).fill({ status: 'paid', total: 2999n, planNames: ['Premium Mensile'] }),
  )
  expect(await db.product.findFirst({ where: { name: 'Premium Mensile' } })).toMatchObject({
    description: 'Abbonamento mensile rinnovabile',
    imageId: expect.stringMatching(/^[\da-f]{64}$/),
  })
})

it('makes links that never expire: a demo may be older than a month', async () => {
  expect(await db.portalLink.count({ where: { expiresAt: null } })).toBe(10)
})

async function customerOf(url = '') {
  const token = new URL(url).pathname.replace('/p/', '')
  const verified = await verifyToken(env().PORTICO_SECRET, 'portal-link', token, new Date())
  return db.customer.findFirst({ where: { id: verified?.claims.customerId } })
}

async function counts(): Promise<Record<string, number>> {
  const { rows } = await pool().query(
    `SELECT (SELECT count(*)::int FROM merchants) AS merchants, (SELECT count(*)::int FROM customers) AS customers,
       (SELECT count(*)::int FROM portal_links) AS portal_links, (SELECT count(*)::int FROM audit_log) AS audit_log,
       (SELECT count(*)::int FROM images) AS images, (SELECT sum(fence)::int FROM customer_leases) AS leases`,
  )
  return rows[0]
}
