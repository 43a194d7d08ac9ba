import { buildReceipt } from '@/lib/mirror/testing/build-receipt'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cancellation } from './load/load-cancellation'
import type { CurrentDetails } from '@/lib/billing/details/correction-of'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { locales, type Locale } from '@/lib/i18n'
import { loadLanguages } from '@/lib/i18n/load-language'
import { describeCancellationReceipt } from './describe/describe-cancellation-receipt'
import { describeCorrectedCopy } from './describe/describe-corrected-copy'
import { describeCreditNote } from './describe/describe-credit-note'
import { describeInvoice } from './describe/describe-invoice'
import { documentReader } from './paper/reader'
import type { Paper } from './paper/paper'
import { documentPool } from './renderer/document-pool'
import { buildCreditNote, buildFullInvoice, buildMerchantFace, buildRichInvoice } from './testing/build-full-invoice'
import { readPdf } from './testing/read-pdf'

beforeAll(loadLanguages)

const merchant = buildMerchantFace()
const at = new Date('2026-06-16T12:00:00Z')
const unpaid = { amountPaid: 0n, paidAt: null, payments: [] }

const cancellation: Cancellation = {
  receipt: buildReceipt(at, {
    kind: 'cancel',
    reference: 'AB12-CD34',
    endsAt: new Date('2026-07-14T12:00:00Z'),
  }),
  subscription: buildSubscription({ items: [buildItem()] }),
  customer: { name: 'Giulia Bianchi', email: 'giulia.bianchi@example.com' },
}

const corrected: CurrentDetails = {
  name: 'Bianchi & Figlie S.r.l.',
  email: 'fatture@bianchi.example',
  address: { line1: 'Via Roma 1', line2: null, city: 'Torino', state: 'TO', postalCode: '10121', country: 'IT' },
  taxIds: [{ type: 'eu_vat', value: 'IT98765432109', verification: 'verified' }],
  taxExempt: 'none',
}

const papers: Record<string, (locale: Locale) => Paper> = {
  'invoice-paid': (locale) => describeInvoice(buildRichInvoice(), { kind: 'invoice', ...context(locale) }),
  'invoice-open': (locale) =>
    describeInvoice(buildFullInvoice({ status: 'open', dueDate: at, ...unpaid }), {
      kind: 'invoice',
      ...context(locale),
    }),
  'invoice-void': (locale) =>
    describeInvoice(buildFullInvoice({ status: 'void', voidedAt: at, ...unpaid }), {
      kind: 'invoice',
      ...context(locale),
    }),
  'invoice-uncollectible': (locale) =>
    describeInvoice(buildFullInvoice({ status: 'uncollectible', markedUncollectibleAt: at, ...unpaid }), {
      kind: 'invoice',
      ...context(locale),
    }),
  receipt: (locale) =>
    describeInvoice(buildRichInvoice({ receiptNumber: '2317-0042' }), { kind: 'receipt', ...context(locale) }),
  'corrected-copy': (locale) =>
    describeCorrectedCopy(buildFullInvoice(), { details: corrected, asOf: at }, context(locale)),
  'credit-note': (locale) => describeCreditNote(buildCreditNote(), buildFullInvoice(), context(locale)),
  cancellation: (locale) => describeCancellationReceipt(cancellation, context(locale)),
}

function context(locale: Locale) {
  return { merchant, reader: documentReader(locale, 'Europe/Rome') }
}

async function setPaper(paper: Paper) {
  return readPdf((await documentPool().threads.run({ paper, logo: null })) as Uint8Array)
}

describe.each(locales)('in %s', (locale) => {
  it.each(Object.keys(papers))('%s reads as it did', async (name) => {
    const paper = papers[name]!(locale)
    const { text, info } = await setPaper(paper)
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name}.${locale}.txt`)
    expect(info).toMatchObject({ Title: paper.title, Author: 'TechSolutions Inc.', Language: locale })
  })
})
