import { NextRequest } from 'next/server'
import { describe, expect, inject, it } from 'vitest'
import { GET as login } from '@/app/login/[merchant]/[configuration]/route'
import { requestLoginLink } from '@/lib/access/login/request-login-link'
import { makePortal } from '@/lib/access/testing/make-portal'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { control } from '@/sandbox/testing/control'
import { mailLoginLinks } from './mail-login-links'
import { sendCustomerMail } from './send-customer-mail'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'

const now = new Date()
const received = async (to: string) =>
  (
    await control<{ data: { html: string }[] }>(
      inject('sandboxUrl'),
      process.env.STRIPE_SECRET_KEY ?? '',
      'GET',
      `/mails?to=${encodeURIComponent(to)}`,
    )
  ).data

async function customer() {
  const made = await makePortal()
  const email = `${made.customerId.toLowerCase()}@example.com`
  await db.customer.update({
    where: { merchantId_id: { merchantId: made.merchantId, id: made.customerId } },
    data: { email },
  })
  return { ...made, email }
}

describe('asking by an address', () => {
  const jobs = async () => {
    const { rows } = await pool().query<{ count: number }>(`SELECT count(*)::int FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'mail_login_links'`)
    return rows[0]?.count ?? 0
  }

  it('answers the same whether it is known or not, and looks nothing up meanwhile', async () => {
    const who = await customer()
    const before = await jobs()
    const page = { merchantId: who.merchantId, configurationId: null }
    const ask = (email: string, host: number) =>
      requestLoginLink(page, email, new Headers({ 'x-forwarded-for': `203.0.113.${host}` }))
    for (const email of [who.email, 'nobody@example.com']) expect(await ask(email, 1)).toMatchObject({ ok: true })
    expect(await jobs()).toBe(before + 2)
    for (const email of [who.email, 'nobody@example.com'])
      expect(await ask(email, 1)).toMatchObject({ ok: false, code: 'rate_limited' })
    expect(await jobs()).toBe(before + 2)
    for (let count = 0; count < 5; count++) expect(await ask(who.email, 2 + count)).toMatchObject({ ok: true })
    expect(await jobs()).toBe(before + 4)
    expect(await ask('no address\r\nBcc: x@evil.example', 1)).toMatchObject({ code: 'invalid_input' })
  })

  it('brings one mail that lists every account of the address, and none where there is none', async () => {
    const { merchantId, ...first } = await customer()
    await db.customer.create({
      data: { merchantId, id: 'cus_second', email: first.email.toUpperCase(), createdAt: now, syncedAt: now },
    })
    await mailLoginLinks({ merchantId, email: first.email, requestId: 'one' })
    await mailLoginLinks({ merchantId: null, email: 'nobody@example.com', requestId: 'two' })
    const mails = await db.customerMail.findMany({ where: { kind: 'login_links' } })
    expect(mails).toHaveLength(1)
    await sendCustomerMail(writeRequestMail, merchantId, mails[0]?.id ?? '')
    const [mail] = [...(await received(first.email)), ...(await received(first.email.toUpperCase()))]
    expect(mail?.html.match(/http:\/\/localhost:3999\/p\//g)).toHaveLength(2)
  })
  it('on the page of a configuration brings a link that follows it; one that has no page leads to the merchant’s', async () => {
    const who = await customer()
    const { merchantId: merchant } = who
    const { merchantId: theirs } = await customer()
    const row = { merchantId: merchant, features: {}, loginPageEnabled: true, createdAt: now, updatedAt: now }
    await db.portalConfiguration.createMany({
      data: [
        { ...row, id: 'bpc_schools' },
        { ...row, id: 'bpc_shut', loginPageEnabled: false },
        { ...row, id: 'bpc_gone', active: false },
        { ...row, id: 'bpc_theirs', merchantId: theirs },
      ],
    })
    const ask = async (configuration: string, init?: { method: string; body: URLSearchParams }) => {
      const request = new NextRequest(`http://localhost:3999/login/${merchant}/${configuration}`, {
        headers: { origin: 'http://localhost:3999' },
        ...init,
      })
      return (await login(request, { params: Promise.resolve({ merchant, configuration }) })).text()
    }
    expect(await ask('bpc_schools')).toContain(`action="/login/${merchant}/bpc_schools"`)
    for (const none of ['bpc_shut', 'bpc_gone', 'bpc_theirs', 'bpc_unknown'])
      expect(await ask(none)).toContain(`action="/login/${merchant}"`)
    await ask('bpc_schools', { method: 'POST', body: new URLSearchParams({ email: who.email }) })
    const {
      rows: [job],
    } = await pool().query<{ payload: Parameters<typeof mailLoginLinks>[0] }>(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'email' = $1`,
      [who.email],
    )
    await mailLoginLinks(job?.payload ?? { merchantId: null, email: '', requestId: '' })
    const mail = await db.customerMail.findFirst({
      where: { kind: 'login_links', cause: `asked:${job?.payload.requestId}` },
    })
    await sendCustomerMail(writeRequestMail, merchant, mail?.id ?? '')
    expect(await db.portalLink.findMany({ where: { customerId: who.customerId } })).toMatchObject([
      { configurationId: 'bpc_schools' },
    ])
  })
})
