import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createPortalSession } from '../sessions/create-portal-session'
import { endPortalSession } from '../sessions/end-portal-session'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from './open-portal'
import { readVisit } from '../sessions/read-visit'
import { sessionLimits } from '../limits/session-limits'
import { makePortal } from '../testing/make-portal'

const start = new Date('2026-06-01T10:00:00Z')
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)

let portal: { merchantId: string; customerId: string }
beforeAll(async () => {
  portal = await makePortal()
})

const make = (more = {}) =>
  createPortalSession({
    ...portal,
    source: 'api',
    createdBy: 'api:key_1',
    grantor: { kind: 'panel' },
    now: start,
    ...more,
  })

async function open(url: string, browser: string, now = after(1000)) {
  const { outcome } = await openPortal({ token: url.split('/p/')[1] ?? '', browser, now })
  return outcome.ok ? outcome.value.path : outcome.code
}

const visit = async (path: string, browser: string, now = after(2000)) =>
  (await readVisit({ token: path.split('/')[2] ?? '', browser, now, lang: null, acceptLanguage: null })).session

describe('a session URL made by the API', () => {
  it('gives the session to the first browser, with what it was made for', async () => {
    const browser = newBrowser()
    const { url, id } = await make({
      locale: 'it',
      returnUrl: 'https://app.example/account',
      readOnly: true,
      flow: { type: 'payment_method_update' },
    })
    const path = await open(url, browser)
    expect(path).toMatch(/^\/portal\/[^/]+\/payment-method$/)
    expect(await visit(path, browser)).toMatchObject({
      ok: true,
      value: {
        id,
        locale: 'it',
        returnUrl: 'https://app.example/account',
        readOnly: true,
        flow: { type: 'payment_method_update' },
      },
    })
  })

  it('works again in that browser, also after the five minutes, and in no other', async () => {
    const browser = newBrowser()
    const { url, id } = await make()
    const path = await open(url, browser)
    expect(await open(url, browser, after(30 * 60_000))).toBe(path)
    expect(await open(url, newBrowser())).toBe('wrong_browser')
    expect(await db.portalSession.count({ where: { merchantId: portal.merchantId, id } })).toBe(1)
    const audit = await db.auditEntry.findMany({
      where: { merchantId: portal.merchantId, sessionId: id },
      orderBy: { at: 'asc' },
    })
    expect(audit.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'api:key_1 portal_session.created',
      'customer portal_session.opened',
    ])
  })

  it('expires in five minutes when nobody opens it', async () => {
    const { url } = await make()
    expect(await open(url, newBrowser(), after(sessionLimits.unopened - 1))).toMatch(/^\/portal\//)
    const unopened = await make()
    expect(await open(unopened.url, newBrowser(), after(sessionLimits.unopened))).toBe('link_expired')
  })

  it('belongs to one browser when two open it at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { url } = await make()
      const answers = await Promise.all([newBrowser(), newBrowser(), newBrowser()].map((browser) => open(url, browser)))
      expect(answers.filter((answer) => answer.startsWith('/portal/'))).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'wrong_browser')).toHaveLength(2)
    }
  })

  it('opens once for a browser that opens it many times at once', async () => {
    const browser = newBrowser()
    const { url, id } = await make()
    const paths = await Promise.all(Array.from({ length: 10 }, () => open(url, browser)))
    expect(new Set(paths).size).toBe(1)
    expect(paths[0]).toMatch(/^\/portal\//)
    expect(
      await db.auditEntry.count({
        where: { merchantId: portal.merchantId, sessionId: id, action: 'portal_session.opened' },
      }),
    ).toBe(1)
  })

  it('opens no more once ended', async () => {
    const { url, id } = await make()
    await endPortalSession({ merchantId: portal.merchantId, sessionId: id, actor: 'api:key_1', now: after(1) })
    expect(await open(url, newBrowser())).toBe('session_ended')
  })

  it('leads away after its task only while the merchant allows the address', async () => {
    const own = await makePortal({ merchant: { returnUrls: ['https://shop.example/'] } })
    const flow = {
      type: 'payment_method_update',
      afterCompletion: { type: 'redirect', returnUrl: 'https://shop.example/bye' },
    }
    const browser = newBrowser()
    const path = await open((await make({ ...own, flow })).url, browser)
    expect(await visit(path, browser)).toMatchObject({ ok: true, value: { flow } })
    await db.merchant.update({ where: { id: own.merchantId }, data: { returnUrls: ['https://elsewhere.example/'] } })
    expect(await visit(path, browser)).toMatchObject({ ok: true, value: { flow: { type: 'payment_method_update' } } })
    expect(JSON.stringify(await visit(path, browser))).not.toContain('shop.example/bye')
  })

  it('is no page: its session has another token', async () => {
    const { url } = await make()
    expect(await visit(`/portal/${url.split('/p/')[1]}`, newBrowser())).toEqual({ ok: false, code: 'link_invalid' })
  })
})
