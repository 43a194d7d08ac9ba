import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { chooseSessionLocale } from './choose-session-locale'
import { endPortalSession } from './end-portal-session'
import { newBrowser } from '../browsers/new-browser'
import { sessionLimits } from '../limits/session-limits'
import { countStatements } from '@/scripts/testing/database/count-statements'
import { makePortal } from '../testing/make-portal'
import { after, enter, minute, start, valueOf, visit } from '../testing/enter-portal'

let portal: Awaited<ReturnType<typeof makePortal>>
beforeAll(async () => {
  portal = await makePortal()
})

describe('a portal session', () => {
  it('lets in the browser that opened the link, and tells whose portal it is', async () => {
    const { token, browser } = await enter(portal)
    const { session, merchant, locale } = await visit(token, browser, after(minute))
    expect(valueOf(session)).toMatchObject({
      ...portal,
      token,
      merchant: { id: portal.merchantId, name: 'TechSolutions Inc.', brandColor: '#4f46e5', timeZone: 'UTC' },
      customer: { id: portal.customerId, name: 'Ada Rossi', email: 'ada@example.com' },
      now: after(minute),
      flow: null,
      readOnly: false,
    })
    expect(valueOf(session).configuration.subscriptionCancel.enabled).toBe(true)
    expect(merchant?.supportEmail).toBe('help@techsolutions.example')
    expect(locale).toBe('en')
  })

  it('takes one SQL statement, also when it writes that it was seen', async () => {
    const { token, browser } = await enter(portal)
    for (const now of [after(minute), after(minute + 1), after(3 * minute)]) {
      const { value, statements } = await countStatements(() => visit(token, browser, now))
      expect(value.session.ok).toBe(true)
      expect(statements).toBe(1)
    }
  })

  it('writes that it was seen at most once a minute', async () => {
    const { token, browser } = await enter(portal)
    const { id } = valueOf((await visit(token, browser, after(1000))).session)
    const seen = async () => {
      const where = { merchantId_id: { merchantId: portal.merchantId, id } }
      return (await db.portalSession.findUniqueOrThrow({ where })).lastSeenAt
    }
    expect(await seen()).toEqual(start)
    await visit(token, browser, after(minute - 1))
    expect(await seen()).toEqual(start)
    await visit(token, browser, after(minute))
    expect(await seen()).toEqual(after(minute))
    await visit(token, browser, after(2 * minute - 1))
    expect(await seen()).toEqual(after(minute))
  })

  it('ends after an hour without a request', async () => {
    const { token, browser } = await enter(portal)
    expect((await visit(token, browser, after(sessionLimits.idle - 1))).session.ok).toBe(true)
    const idle = after(2 * sessionLimits.idle - 1)
    expect((await visit(token, browser, idle)).session).toEqual({ ok: false, code: 'session_idle' })
  })

  it('ends twelve hours after it began, however busy', async () => {
    const { token, browser } = await enter(portal)
    for (let at = 30 * minute; at < sessionLimits.absolute; at += 30 * minute) {
      expect((await visit(token, browser, after(at))).session.ok).toBe(true)
    }
    const over = after(sessionLimits.absolute)
    expect((await visit(token, browser, over)).session).toEqual({ ok: false, code: 'session_expired' })
  })

  it('is not kept alive by whoever is refused', async () => {
    const { token, browser } = await enter(portal)
    await visit(token, newBrowser(), after(40 * minute))
    await visit(token, null, after(59 * minute))
    expect((await visit(token, browser, after(60 * minute))).session).toEqual({ ok: false, code: 'session_idle' })
  })

  it('refuses its URL in another browser and in one without a cookie', async () => {
    const { token } = await enter(portal)
    for (const browser of [newBrowser(), null]) {
      const { session, merchant } = await visit(token, browser, after(1))
      expect(session).toEqual({ ok: false, code: 'wrong_browser' })
      expect(merchant?.supportEmail).toBe('help@techsolutions.example')
    }
  })

  it('ends when it is ended, at once', async () => {
    const { token, browser, merchantId, customerId } = await enter(portal)
    const { id: sessionId } = valueOf((await visit(token, browser, after(1))).session)
    const end = () => endPortalSession({ merchantId, sessionId, actor: 'user:1', now: after(2) })
    expect(await end()).toBe(true)
    expect(await end()).toBe(false)
    expect((await visit(token, browser, after(3))).session).toEqual({ ok: false, code: 'session_ended' })
    const audit = await db.auditEntry.findMany({ where: { merchantId, sessionId }, orderBy: { at: 'asc' } })
    expect(audit.map(({ action, actor }) => [action, actor])).toEqual([
      ['portal_session.created', 'customer'],
      ['portal_session.ended', 'user:1'],
    ])
    expect(audit.every((entry) => entry.customerId === customerId)).toBe(true)
  })

  it('stands beside the portals of other merchants in the same browser', async () => {
    const one = await enter(portal)
    const other = await enter(await makePortal({ merchant: { name: 'Otra S.L.' } }), one.browser)
    expect(valueOf((await visit(one.token, one.browser, after(1))).session).merchant.name).toBe('TechSolutions Inc.')
    expect(valueOf((await visit(other.token, one.browser, after(1))).session).merchant.name).toBe('Otra S.L.')
    expect(valueOf((await visit(one.token, one.browser, after(2))).session).customerId).toBe(one.customerId)
  })

  it('has the time of the customer’s test clock, but its own limits by the server’s', async () => {
    const frozenTime = new Date('2023-06-01T00:00:00Z')
    const { token, browser } = await enter(await makePortal({ customer: { frozenTime } }))
    expect(valueOf((await visit(token, browser, after(minute))).session).now).toEqual(frozenTime)
    expect((await visit(token, browser, after(sessionLimits.idle * 3))).session.ok).toBe(false)
  })

  it('follows the configuration it was made with, else the merchant’s default', async () => {
    const own = await makePortal()
    const { token, browser, merchantId } = await enter(own)
    const configure = (id: string, isDefault: boolean, mode: string) =>
      db.portalConfiguration.create({
        data: {
          merchantId,
          id,
          isDefault,
          features: { subscription_cancel: { enabled: true, mode } },
          createdAt: start,
          updatedAt: start,
        },
      })
    await configure('bpc_1', true, 'immediately')
    await configure('bpc_2', false, 'at_period_end')
    const mode = async () =>
      valueOf((await visit(token, browser, after(1))).session).configuration.subscriptionCancel.mode
    expect(await mode()).toBe('immediately')
    await db.portalSession.updateMany({ where: { merchantId }, data: { configurationId: 'bpc_2' } })
    expect(await mode()).toBe('at_period_end')
  })

  it('shows the headline and the links of its configuration', async () => {
    const own = await makePortal()
    const { token, browser, merchantId } = await enter(own)
    const links = {
      privacy_policy_url: 'https://shop.example/privacy',
      terms_of_service_url: 'https://shop.example/terms',
    }
    await db.portalConfiguration.create({
      data: {
        merchantId,
        id: 'bpc_1',
        isDefault: true,
        features: {},
        businessProfile: { headline: 'All about your plan', ...links },
        createdAt: start,
        updatedAt: start,
      },
    })
    expect((await visit(token, browser, after(1))).merchant).toMatchObject({
      headline: 'All about your plan',
      privacyUrl: links.privacy_policy_url,
      termsUrl: links.terms_of_service_url,
    })
  })
})

describe('the language', () => {
  const localeOf = async (
    given: Parameters<typeof makePortal>[0],
    request: { lang?: string; acceptLanguage?: string } = {},
    choose?: 'es',
  ) => {
    const { token, browser } = await enter(await makePortal(given))
    if (choose) await chooseSessionLocale(valueOf((await visit(token, browser, after(1))).session), choose)
    return (await visit(token, browser, after(1), request)).locale
  }
  const italian = { customer: { preferredLocales: ['it-IT'] }, merchant: { defaultLocale: 'pt-BR' as const } }

  it('is what the visitor chose here, then the customer’s, the browser’s and the merchant’s', async () => {
    expect(await localeOf(italian, { acceptLanguage: 'en' }, 'es')).toBe('es')
    expect(await localeOf(italian, { acceptLanguage: 'en' })).toBe('it')
    expect(await localeOf({ merchant: italian.merchant }, { acceptLanguage: 'en' })).toBe('en')
    expect(await localeOf({ merchant: italian.merchant }, { acceptLanguage: 'sq' })).toBe('pt-BR')
    expect(await localeOf({ ...italian, customer: { preferredLocales: ['zh', 'ko'] } })).toBe('pt-BR')
  })

  it('of an open page does not change by its URL', async () => {
    expect(await localeOf(italian, { lang: 'es' })).toBe('it')
  })

  it('of a page that could not be opened is picked by its URL', async () => {
    const { token } = await enter(await makePortal(italian))
    expect((await visit(token, null, after(1), { lang: 'es' })).locale).toBe('es')
    expect((await visit(token, null, after(1), { lang: 'xx' })).locale).toBe('it')
    expect((await visit('garbage', null, after(1), { acceptLanguage: 'pt-PT,pt;q=0.9' })).locale).toBe('pt-PT')
  })
})
