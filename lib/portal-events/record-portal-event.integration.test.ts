import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { sqlOf } from '@/lib/db/sql-client'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { createPortalSession } from '@/lib/access/sessions/create-portal-session'
import { withTransaction } from '@/lib/db/with-transaction'
import { recordPortalEvent } from './record-portal-event'

const occurredAt = new Date('2026-11-27T10:00:00Z')
const whose = { merchantId: 'm_1', customerId: 'cus_1', occurredAt }
const removed = { type: 'payment_method.removed', data: { payment_method: 'pm_1' }, ...whose } as const

beforeEach(async () => {
  await db.merchant.deleteMany()
  await pool().query('DELETE FROM graphile_worker._private_jobs')
  await db.merchant.create({ data: { id: 'm_1', name: 'Merchant' } })
})

const jobs = async () => (await pool().query('SELECT task_identifier AS task FROM graphile_worker.jobs')).rows
const events = () => db.portalEvent.findMany({ omit: { id: true, merchantId: true } })

it('is recorded with its job in a transaction of pg or of Prisma, once for its cause', async () => {
  await withTransaction((client) => recordPortalEvent(client, { ...removed, cause: 'test:1' }))
  await db.$transaction((tx) => recordPortalEvent(sqlOf(tx), { ...removed, cause: 'test:1' }))
  await db.$transaction((tx) => recordPortalEvent(sqlOf(tx), { ...removed, cause: 'test:2' }))
  const told = { type: 'payment_method.removed', customerId: 'cus_1', data: { payment_method: 'pm_1' }, occurredAt }
  expect(await events()).toEqual([
    { ...told, cause: 'test:1' },
    { ...told, cause: 'test:2' },
  ])
  expect(await jobs()).toEqual([{ task: 'announce_portal_event' }, { task: 'announce_portal_event' }])
})

it('never happened where its transaction was rolled back', async () => {
  const attempt = db.$transaction(async (tx) => {
    await recordPortalEvent(sqlOf(tx), { ...removed, cause: 'test:1' })
    throw new Error('no')
  })
  await expect(attempt).rejects.toThrow('no')
  expect(await events()).toEqual([])
  expect(await jobs()).toEqual([])
})

it('tells of links and sessions that are made', async () => {
  const { merchantId, customerId } = whose
  const link = await createPortalLink({
    merchantId,
    customerId,
    createdBy: 'api:key_1',
    grantor: { kind: 'setup' },
    expiresAt: null,
    now: occurredAt,
  })
  const session = await createPortalSession({
    merchantId,
    customerId,
    source: 'api',
    createdBy: 'api:key_1',
    grantor: { kind: 'panel' },
    now: occurredAt,
  })
  expect(await events()).toMatchObject([
    {
      type: 'portal_link.created',
      cause: `link:${link.id}`,
      data: { link: link.id, created_by: 'api:key_1', expires_at: null },
    },
    {
      type: 'portal_session.created',
      cause: `session:${session.id}`,
      data: { session: session.id, source: 'api', link: null },
    },
  ])
})
