import { describe, expect, it } from 'vitest'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import { requestFreshLink } from '@/lib/access/login/request-fresh-link'
import { db } from '@/lib/db/client'
import { sendCustomerMail } from './send-customer-mail'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'
import { setUpMails } from '@/scripts/testing/portal/set-up-mails'

const { merchant, now, received, customer } = await setUpMails()
const visitor = (host: number) => new Headers({ 'x-forwarded-for': `203.0.113.${host}` })

describe('a fresh link', () => {
  const queued = (customerId: string) => db.customerMail.findMany({ where: { customerId, kind: 'fresh_link' } })

  it('is mailed by the token of a revoked link, three times an hour at most', async () => {
    const who = await customer('active')
    const { url } = await createPortalLink({ ...who, createdBy: 'seed', grantor: { kind: 'setup' }, now })
    await db.portalLink.updateMany({ where: { customerId: who.customerId }, data: { revokedAt: now } })
    const token = new URL(url).pathname.replace('/p/', '')
    const answers = []
    for (let count = 0; count < 4; count++) answers.push(await requestFreshLink(token, visitor(count), now))
    const [refused] = answers.splice(3)
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(refused).toMatchObject({ ok: false, code: 'rate_limited' })
    const mails = await queued(who.customerId)
    expect(mails).toHaveLength(3)
    await sendCustomerMail(writeRequestMail, merchant.id, mails[0]?.id ?? '')
    expect((await received(who.email))[0]?.subject).toMatch(/^Il tuo nuovo link/)
  })

  it('is mailed once a minute to one who asks again, who is told how long it takes', async () => {
    const who = await customer('active')
    const { url } = await createPortalLink({ ...who, createdBy: 'seed', grantor: { kind: 'setup' }, now })
    const token = new URL(url).pathname.replace('/p/', '')
    expect(await requestFreshLink(token, visitor(50), now)).toMatchObject({ ok: true })
    const again = await requestFreshLink(token, visitor(50), now)
    expect(again).toMatchObject({ ok: false, code: 'rate_limited' })
    const left = again.ok ? 0 : Number(again.details?.retryAfter)
    expect(left).toBeGreaterThan(50)
    expect(left).toBeLessThanOrEqual(60)
    expect(await queued(who.customerId)).toHaveLength(1)
  })

  it('is of the old one’s configuration, by its link as by a session it opened', async () => {
    const who = await customer('active')
    const configurationId = 'bpc_gold'
    await db.portalConfiguration.create({
      data: { merchantId: merchant.id, id: configurationId, features: {}, createdAt: now, updatedAt: now },
    })
    const { url } = await createPortalLink({
      ...who,
      configurationId,
      createdBy: 'seed',
      grantor: { kind: 'setup' },
      now,
    })
    const opened = await openPortal({ token: new URL(url).pathname.replace('/p/', ''), browser: newBrowser(), now })
    const session = opened.outcome.ok ? opened.outcome.value.path.replace('/portal/', '') : ''
    for (const [host, token] of [new URL(url).pathname.replace('/p/', ''), session].entries())
      expect(await requestFreshLink(token, visitor(host), now)).toMatchObject({ ok: true })
    for (const { id } of await queued(who.customerId)) await sendCustomerMail(writeRequestMail, merchant.id, id)
    const links = await db.portalLink.findMany({ where: { customerId: who.customerId, createdBy: 'mail:fresh_link' } })
    expect(links.map((link) => link.configurationId)).toEqual([configurationId, configurationId])
  })

  it('is mailed to no one by a token without our signature', async () => {
    const who = await customer('active')
    const { url } = await createPortalLink({ ...who, createdBy: 'seed', grantor: { kind: 'setup' }, now })
    const token = new URL(url).pathname.replace('/p/', '')
    const tampered = [token.slice(0, -4), `${token.split('.').slice(0, 2).join('.')}.${'a'.repeat(43)}`, '', 'x.y.z']
    for (const bad of tampered)
      expect(await requestFreshLink(bad, visitor(1), now)).toMatchObject({ code: 'link_invalid' })
    expect(await queued(who.customerId)).toEqual([])
  })
})
