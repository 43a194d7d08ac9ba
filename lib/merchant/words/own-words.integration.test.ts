import { NextRequest } from 'next/server'
import { beforeAll, expect, it } from 'vitest'
import { GET } from '@/app/p/[token]/route'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { revokePortalLink } from '@/lib/access/links/revoke-portal-link'
import { after, enter, minute, visit } from '@/lib/access/testing/enter-portal'
import { makePortal } from '@/lib/access/testing/make-portal'
import { loadTexts } from '@/lib/console/texts/load-texts'
import { db } from '@/lib/db/client'
import { describeInvoiceDocument } from '@/lib/documents/describe-invoice-document'
import { loadDocumentContext } from '@/lib/documents/load/load-document-context'
import { paperVersion } from '@/lib/documents/renderer/set-paper'
import { buildFullInvoice } from '@/lib/documents/testing/build-full-invoice'
import { originalText } from '@/lib/i18n/own-words/original-text'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import { withoutRegion } from '@/lib/i18n/without-region'
import { countStatements } from '@/scripts/testing/database/count-statements'
import { newWordsVersion } from './new-words-version'
import { saveOwnText } from './save-own-text'

const now = new Date('2026-06-01T10:00:00Z')
let portal: Awaited<ReturnType<typeof makePortal>>
let other: typeof portal
beforeAll(async () => {
  portal = await makePortal({ customer: { preferredLocales: ['it'] } })
  other = await makePortal({ customer: { preferredLocales: ['it'] } })
})

const save = (key: string, text: string | null, before = '', language: 'it' | 'en' = 'it') =>
  saveOwnText({ merchantId: portal.merchantId, language, key, text, before, actor: 'user:1', now })

it('the portal says a merchant’s own words, and another merchant’s does not', async () => {
  expect(await save('portal.badge.active', "Tutto a posto, c'è")).toEqual({ kind: 'saved' })
  const [here, there] = [await enter(portal), await enter(other)]
  const { locale } = await visit(here.token, here.browser, after(minute))
  expect(tagOf(locale)).toBe('it')
  expect(translator(locale, 'portal')('badge.active')).toBe("Tutto a posto, c'è")
  const theirs = await visit(there.token, there.browser, after(minute))
  expect(theirs.locale).toBe('it')
})

it('reading a session with own words takes its one statement, once they have been read', async () => {
  const { token, browser } = await enter(portal)
  await visit(token, browser, after(minute))
  const { statements } = await countStatements(() => visit(token, browser, after(minute + 1)))
  expect(statements).toBe(1)
  const english = await countStatements(() => visit(token, browser, after(minute + 2), { acceptLanguage: 'it' }))
  expect(english.statements).toBe(1)
})

it('what another process saves is on the next page', async () => {
  const { token, browser } = await enter(portal)
  await visit(token, browser, after(minute))
  const { merchantId } = portal
  await db.ownText.updateMany({ where: { merchantId, key: 'portal.badge.active' }, data: { text: 'Va bene' } })
  await db.merchant.update({ where: { id: merchantId }, data: { wordsVersion: newWordsVersion() } })
  const { locale } = await visit(token, browser, after(minute))
  expect(translator(locale, 'portal')('badge.active')).toBe('Va bene')
})

it('the page of a link that does not open says them in plain Italian', async () => {
  const title = 'Questo collegamento è chiuso'
  expect(await save('access.link_revoked.title', title)).toEqual({ kind: 'saved' })
  for (const [who, says] of [
    [portal, true],
    [other, false],
  ] as const) {
    const link = await createPortalLink({ ...who, createdBy: 'seed', grantor: { kind: 'setup' }, now })
    await revokePortalLink({ merchantId: who.merchantId, linkId: link.id, actor: 'user:1', now })
    const token = new URL(link.url).pathname.replace('/p/', '')
    const answer = await GET(new NextRequest(link.url), { params: Promise.resolve({ token }) })
    const page = await answer.text()
    expect(page.includes(title)).toBe(says)
    expect(page).toContain('<html lang="it" ')
    expect(page).not.toContain('it-x-')
  }
})

it('documents say them, under another version of the paper', async () => {
  expect(await save('document.title.invoice', 'Fattura nostra')).toEqual({ kind: 'saved' })
  const paperOf = async ({ merchantId, customerId }: typeof portal) => {
    const { token, browser } = await enter({ merchantId, customerId })
    const { locale } = await visit(token, browser, after(minute))
    const context = await loadDocumentContext({ merchantId, locale: withoutRegion(locale) })
    return describeInvoiceDocument(buildFullInvoice(), 'invoice', context).paper
  }
  const [own, plain] = [await paperOf(portal), await paperOf(other)]
  expect(JSON.stringify(own)).toContain('Fattura nostra')
  expect(JSON.stringify(plain)).not.toContain('Fattura nostra')
  expect(paperVersion(own)).not.toBe(paperVersion(plain))
})

it('an upgrade keeps them, leaves out what lacks a placeholder, and says so', async () => {
  const { merchantId } = await makePortal()
  const [badge, renews, gone] = ['portal.badge.active', 'email.receipt.subject', 'portal.formerly']
  const texts = { [badge]: 'All fine', [renews]: 'It renews', [gone]: 'Formerly' }
  await db.ownText.createMany({
    data: Object.entries(texts).map(([key, text]) => ({
      merchantId,
      locale: 'en',
      key,
      text,
      source: 'What an older release said',
      changedBy: 'user:1',
      changedAt: now,
    })),
  })
  await db.merchant.update({ where: { id: merchantId }, data: { wordsVersion: newWordsVersion() } })
  const customer = await db.customer.findFirstOrThrow({ where: { merchantId } })
  const { token, browser } = await enter({ merchantId, customerId: customer.id })
  const { locale } = await visit(token, browser, after(minute))
  expect(translator(locale, 'portal')('badge.active')).toBe('All fine')
  expect(translator(locale, 'email')('receipt.subject', sampleOf(renews))).not.toBe('It renews')
  const { rows, attention } = await loadTexts(merchantId, {
    language: 'en',
    q: '',
    part: null,
    show: 'attention',
    page: 1,
  })
  expect(attention).toBe(3)
  expect(Object.fromEntries(rows.map(({ key, own }) => [key, own?.state]))).toEqual({
    [badge]: 'original_changed',
    [renews]: 'unusable',
    [gone]: 'unused',
  })
  const saved = { merchantId, language: 'en' as const, actor: 'user:1', now }
  expect(await saveOwnText({ ...saved, key: badge, text: 'All fine', before: 'All fine' })).toEqual({ kind: 'saved' })
  expect(await saveOwnText({ ...saved, key: gone, text: null, before: 'Formerly' })).toEqual({ kind: 'reset' })
  expect(await saveOwnText({ ...saved, key: renews, text: null, before: 'It renews' })).toEqual({ kind: 'reset' })
  const left = await db.ownText.findMany({ where: { merchantId } })
  expect(left).toMatchObject([{ key: badge, source: originalText('en', badge) }])
})

/** A value for each placeholder. */
function sampleOf(key: string): Record<string, string> {
  const names = [...(originalText('en', key) ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return Object.fromEntries(names.map((name) => [name, name]))
}

it('two people do not overwrite each other, and the original again leaves nothing', async () => {
  const key = 'portal.badge.past_due'
  expect(await save(key, 'Da pagare')).toEqual({ kind: 'saved' })
  expect(await save(key, 'Scaduto davvero')).toEqual({ kind: 'overtaken' })
  expect(await save(key, originalText('it', key), 'Da pagare')).toEqual({ kind: 'reset' })
  expect(await save(key, originalText('it', key))).toEqual({ kind: 'unchanged' })
  expect(await save(key, null)).toEqual({ kind: 'not_found' })
  expect(await save('portal.nowhere', 'Nulla')).toEqual({ kind: 'not_found' })
  expect(await save(key, '<i>Da pagare</i>')).toEqual({ kind: 'fault', fault: { code: 'markup' } })
})

it('a merchant without any is not asked for them any more', async () => {
  const { merchantId } = await makePortal()
  const change = { merchantId, language: 'it' as const, key: 'portal.badge.active', actor: 'user:1', now }
  await saveOwnText({ ...change, text: 'A posto', before: '' })
  expect((await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })).wordsVersion).toMatch(/^[a-z2-7]{16}$/)
  await saveOwnText({ ...change, text: null, before: 'A posto' })
  expect((await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })).wordsVersion).toBeNull()
  const audit = await db.auditEntry.findMany({ where: { merchantId }, orderBy: { at: 'asc' } })
  expect(audit.map(({ action }) => action).sort()).toEqual(['own_text.reset', 'own_text.saved'])
})

it('a merchant’s customers read no language that it does not offer', async () => {
  const { merchantId, customerId } = await makePortal({
    merchant: { locales: ['es'], defaultLocale: 'en' },
    customer: { preferredLocales: ['it', 'es'] },
  })
  const { token, browser } = await enter({ merchantId, customerId })
  expect((await visit(token, browser, after(minute), { acceptLanguage: 'it' })).locale).toBe('es')
  await db.portalSession.updateMany({ where: { merchantId }, data: { locale: 'it' } })
  expect((await visit(token, browser, after(minute))).locale).toBe('es')
  const unknown = await visit(token, null, after(minute), { lang: 'it', acceptLanguage: 'fr' })
  expect(unknown.locale).toBe('es')
})
