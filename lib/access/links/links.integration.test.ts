import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { createPortalLink } from './create-portal-link'
import { createPortalSession } from '../sessions/create-portal-session'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from '../opening/open-portal'
import { portalLinkUrl } from './portal-link-url'
import { readVisit } from '../sessions/read-visit'
import { revokeAllPortalLinks } from './revoke-all-portal-links'
import { revokePortalLink } from './revoke-portal-link'
import { signToken } from '../tokens/sign-token'
import { countStatements } from '@/scripts/testing/database/count-statements'
import { makePortal } from '../testing/make-portal'

const start = new Date('2026-06-01T10:00:00.700Z')
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const day = 86_400_000

type Portal = { merchantId: string; customerId: string }
type Link = { id: string; url: string }

const make = (portal: Portal, more = {}) =>
  createPortalLink({ ...portal, createdBy: 'user:1', grantor: { kind: 'setup' }, now: start, ...more })
const tokenOf = (url: string) => url.split('/p/')[1] ?? ''
const open = ({ url }: Link, now = after(1000), browser = newBrowser()) =>
  openPortal({ token: tokenOf(url), browser, now })
const codeOf = async (link: Link, now?: Date) => {
  const { outcome } = await open(link, now)
  return outcome.ok ? 'opened' : outcome.code
}
const rowOf = ({ merchantId }: Portal, { id }: Link) =>
  db.portalLink.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id } } })
const auditOf = async ({ merchantId, customerId }: Portal) =>
  (
    await db.auditEntry.findMany({ where: { merchantId, customerId }, orderBy: [{ at: 'asc' }, { action: 'asc' }] })
  ).map(({ action, actor }) => `${actor} ${action}`)

let portal: Portal
beforeAll(async () => {
  portal = await makePortal()
})

describe('a portal link', () => {
  it('opens as often as it is followed, each time with a session of its own', async () => {
    const own = await makePortal()
    const link = await make(own)
    const paths = []
    for (const at of [1000, 2000, 3000]) {
      const { outcome } = await open(link, after(at))
      paths.push(outcome.ok && outcome.value.path)
    }
    expect(new Set(paths).size).toBe(3)
    expect(await rowOf(own, link)).toMatchObject({ openCount: 3, lastOpenedAt: after(3000), createdBy: 'user:1' })
    expect(await auditOf(own)).toEqual([
      'user:1 portal_link.created',
      ...Array(3).fill('customer portal_session.created'),
    ])
  })

  it('lives thirty days unless its merchant says otherwise', async () => {
    expect((await make(portal)).expiresAt).toEqual(new Date('2026-07-01T10:00:00Z'))
    const short = await makePortal({ merchant: { linkLifetime: 3600 } })
    expect((await make(short)).expiresAt).toEqual(new Date('2026-06-01T11:00:00Z'))
    const endless = await makePortal({ merchant: { linkLifetime: null } })
    const link = await make(endless)
    expect(link.expiresAt).toBeNull()
    expect(await codeOf(link, after(10_000 * day))).toBe('opened')
  })

  it('opens until its last second and not after', async () => {
    const link = await make(portal)
    expect(await codeOf(link, new Date('2026-07-01T09:59:59.999Z'))).toBe('opened')
    expect(await codeOf(link, new Date('2026-07-01T10:00:00Z'))).toBe('link_expired')
  })

  it('can be given a time of its own', async () => {
    const expiresAt = after(3600_000)
    expect((await make(portal, { expiresAt })).expiresAt).toEqual(new Date('2026-06-01T11:00:00Z'))
    expect((await make(portal, { expiresAt: null })).expiresAt).toBeNull()
  })

  it('has the same URL whenever it is shown', async () => {
    const link = await make(portal)
    expect(await portalLinkUrl(await rowOf(portal, link))).toBe(link.url)
    expect(link.url).toMatch(/^http:\/\/localhost:3999\/p\/[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it.each([
    [{ type: 'payment_method_update' }, /^\/portal\/[^/]+\/payment-method$/],
    [{ type: 'subscription_cancel', subscriptionId: 'sub_1' }, /^\/portal\/[^/]+\/subscriptions\/sub_1\/cancel$/],
    [{ type: 'subscription_update', subscriptionId: 'sub_1' }, /^\/portal\/[^/]+\/subscriptions\/sub_1\/update$/],
    [
      {
        type: 'subscription_update_confirm',
        subscriptionId: 'sub_1',
        item: { id: 'si_1', price: 'price_2', quantity: 3 },
      },
      /^\/portal\/[^/]+\/subscriptions\/sub_1\/update\?price=price_2&quantity=3$/,
    ],
  ])('leads into the flow it was made for: %o', async (flow, path) => {
    const { outcome } = await open(await make(portal, { flow }))
    expect(outcome.ok && outcome.value.path).toMatch(path)
  })
})

describe('a revoked link', () => {
  it('opens no more, and whoever came by it is out', async () => {
    const own = await makePortal()
    const link = await make(own)
    const [revoked, other] = [newBrowser(), newBrowser()]
    const visitOf = async (browser: string, opening: Awaited<ReturnType<typeof open>>) => {
      const token = opening.outcome.ok ? opening.outcome.value.path.replace('/portal/', '') : ''
      return (await readVisit({ token, browser, now: after(5000), lang: null, acceptLanguage: null })).session
    }
    const inside = await open(link, after(1000), revoked)
    const elsewhere = await open(await make(own), after(1000), other)
    const revoke = () =>
      revokePortalLink({ merchantId: own.merchantId, linkId: link.id, actor: 'user:1', now: after(2000) })
    expect(await revoke()).toBe(true)
    expect(await revoke()).toBe(false)
    expect(await codeOf(link)).toBe('link_revoked')
    expect(await visitOf(revoked, inside)).toEqual({ ok: false, code: 'session_ended' })
    expect((await visitOf(other, elsewhere)).ok).toBe(true)
    expect((await auditOf(own)).filter((entry) => entry.endsWith('revoked'))).toEqual(['user:1 portal_link.revoked'])
  })

  it('of another merchant cannot be revoked', async () => {
    const link = await make(portal)
    const { merchantId } = await makePortal()
    expect(await revokePortalLink({ merchantId, linkId: link.id, actor: 'user:2', now: after(1) })).toBe(false)
    expect(await codeOf(link)).toBe('opened')
  })

  it('may be one of all of a customer’s', async () => {
    const own = await makePortal()
    const links = [await make(own), await make(own), await make(own)]
    const stays = await make(portal)
    await createPortalSession({ ...own, source: 'api', createdBy: 'api:1', grantor: { kind: 'panel' }, now: start })
    const revokeAll = () => revokeAllPortalLinks({ ...own, actor: 'user:1', now: after(2000) })
    expect((await open(links[0] as Link)).outcome.ok).toBe(true)
    expect(await revokeAll()).toEqual({ links: 3, sessions: 2 })
    expect(await revokeAll()).toEqual({ links: 0, sessions: 0 })
    expect((await auditOf(own)).filter((entry) => /revoked|ended/.test(entry)).sort()).toEqual([
      ...Array(3).fill('user:1 portal_link.revoked'),
      ...Array(2).fill('user:1 portal_session.ended'),
    ])
    for (const link of links) expect(await codeOf(link)).toBe('link_revoked')
    expect(await codeOf(stays)).toBe('opened')
  })

  it('leaves no session behind, revoked at the very moment it is opened', async () => {
    const own = await makePortal()
    const { merchantId } = own
    for (let round = 0; round < 10; round++) {
      const link = await make(own)
      const revoke = () => revokePortalLink({ merchantId, linkId: link.id, actor: 'user:1', now: after(1) })
      await Promise.all([open(link), revoke(), open(link)])
      expect(await db.portalSession.count({ where: { merchantId, linkId: link.id, endedAt: null } })).toBe(0)
    }
  })
})

describe('refused', () => {
  it('a token without our signature, without a question to the database', async () => {
    const token = tokenOf((await make(portal)).url)
    for (const bad of ['', 'x', 'a.b.c', token.slice(0, -3), token.slice(1), `${token}${'A'.repeat(4096)}`]) {
      const { value, statements } = await countStatements(() =>
        openPortal({ token: bad, browser: newBrowser(), now: start }),
      )
      expect(value).toEqual({ outcome: { ok: false, code: 'link_invalid' }, merchant: null, preferredLocales: [] })
      expect(statements).toBe(0)
    }
  })

  it('a session’s token where links are opened', async () => {
    const { outcome } = await open(await make(portal))
    const token = outcome.ok ? outcome.value.path.replace('/portal/', '') : ''
    expect((await openPortal({ token, browser: newBrowser(), now: start })).outcome).toEqual({
      ok: false,
      code: 'link_invalid',
    })
  })

  it('a link that is gone, or signed for another’s', async () => {
    const { id } = await make(portal)
    const other = await makePortal()
    const claims = [
      { ...portal, id: 'plink_gone' },
      { ...other, id },
      { merchantId: portal.merchantId, customerId: other.customerId, id },
      { merchantId: 'merch_none', customerId: 'cus_none', id },
    ]
    for (const claim of claims) {
      const token = await signToken(env().PORTICO_SECRET, 'portal-link', {
        ...claim,
        createdAt: start,
        expiresAt: null,
      })
      expect((await openPortal({ token, browser: newBrowser(), now: start })).outcome).toEqual({
        ok: false,
        code: 'link_invalid',
      })
    }
  })

  it('the link of a customer who was deleted, as if it never was', async () => {
    const { outcome, merchant } = await open(await make(await makePortal({ customer: { deleted: true } })))
    expect(outcome).toEqual({ ok: false, code: 'link_invalid' })
    expect(merchant?.supportEmail).toBe('help@techsolutions.example')
  })
})

it('an expired or revoked link still tells whom to ask, in the customer’s language', async () => {
  const own = await makePortal({ customer: { preferredLocales: ['it'] } })
  const link = await make(own)
  const expired = await open(link, after(40 * day))
  expect(expired).toMatchObject({ merchant: { supportEmail: 'help@techsolutions.example' }, preferredLocales: ['it'] })
})
