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

describe('a fresh link', () => {
  const queued = (customerId: string) => db.customerMail.findMany({ where: { customerId, kind: 'fresh_link' } })

  it('is mailed by the token of a revoked link, three times an hour at most', async () => {
    const who = await customer('active')
    const { url } = await createPortalLink({ ...who, createdBy: 'seed', grantor: { kind: 'setup' }, now })
    await db.portalLink.updateMany({ where: { customerId: who.customerId }, data: { revokedAt: now } })
    const token = new URL(url).pathname.replace('/p/', '')
    const answers = []
    for (let count = 0; count < 4; count++) answers.push(await requestFreshLink(token, now))
    expect(answers).toEqual(['asked', 'asked', 'asked', 'too_many'])
    const mails = await queued(who.customerId)
    expect(mails).toHaveLength(3)
    await sendCustomerMail(writeRequestMail, merchant.id, mails[0]?.id ?? '')
    expect((await received(who.email))[0]?.subject).toMatch(/^Il tuo nuovo link/)
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
    for (const token of [new URL(url).pathname.replace('/p/', ''), session])
      expect(await requestFreshLink(token, now)).toBe('asked')
    for (const { id } of await queued(who.customerId)) await sendCustomerMail(writeRequestMail, merchant.id, id)
    const links = await db.portalLink.findMany({ where: { customerId: who.customerId, createdBy: 'mail:fresh_link' } })
    expect(links.map((link) => link.configurationId)).toEqual([configurationId, configurationId])
  })

  it('is mailed to no one by a token without our signature', async () => {
    const who = await customer('active')
    const { url } = await createPortalLink({ ...who, createdBy: 'seed', grantor: { kind: 'setup' }, now })
    const token = new URL(url).pathname.replace('/p/', '')
    const tampered = [token.slice(0, -4), `${token.split('.').slice(0, 2).join('.')}.${'a'.repeat(43)}`, '', 'x.y.z']
    for (const bad of tampered) expect(await requestFreshLink(bad, now)).toBe('unknown')
    expect(await queued(who.customerId)).toEqual([])
  })
})
