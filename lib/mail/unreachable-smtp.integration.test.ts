import { beforeAll, expect, it } from 'vitest'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { requestFreshLink } from '@/lib/access/login/request-fresh-link'
import { makePortal } from '@/lib/access/testing/make-portal'
import { db } from '@/lib/db/client'
import { freePort } from '@/scripts/launcher/postgres/free-port'
import { pool } from '@/lib/db/pool'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'

beforeAll(async () => {
  process.env.SMTP_URL = `smtp://user:hunter2@127.0.0.1:${await freePort()}`
})

it('a mail server that is away delays mails, and nothing else', async () => {
  const portal = await makePortal({ customer: { email: 'ada@example.com' } })
  const { url } = await createPortalLink({
    ...portal,
    createdBy: 'user:1',
    grantor: { kind: 'address' },
    mailedTo: { address: 'ada@example.com', queue: true },
    now: new Date(),
  })
  const asked = await requestFreshLink(new URL(url).pathname.slice(3), new Headers(), new Date())
  expect(asked).toMatchObject({ ok: true })
  const mails = await db.customerMail.findMany({ where: portal })
  expect(mails.map(({ kind }) => kind).sort()).toEqual(['fresh_link', 'portal_link'])
  for (const { id } of mails)
    await expect(sendCustomerMail(writeRequestMail, portal.merchantId, id)).rejects.toThrow(/ECONNREFUSED/)
  await expect(sendCustomerMail(writeRequestMail, portal.merchantId, mails[0]?.id ?? '')).rejects.not.toThrow(/hunter2/)
  expect(await db.customerMail.count({ where: { ...portal, status: 'queued' } })).toBe(2)
  const { rows } = await pool().query<{
    attempts: number
  }>(`SELECT max_attempts AS attempts FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'send_customer_mail'`)
  expect(rows).toHaveLength(2)
  expect(rows.every(({ attempts }) => attempts > 5)).toBe(true)
})
