import { expect, it } from 'vitest'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { buildReceipt } from '@/lib/mirror/testing/build-receipt'
import type { ReceiptFacts } from '../receipt-facts'
import { chargedReceipt } from './charged-receipt'

const now = new Date('2023-05-20T00:00:00Z')
const sentences = { done: 'It goes on.', paymentOpen: 'A payment is open.' }

function told(receipt: Partial<ReceiptFacts['receipt']>, openInvoices: ReceiptFacts['openInvoices'] = []) {
  const { texts, invoice } = chargedReceipt(
    {
      session: { locale: 'en', timeZone: 'UTC', now },
      receipt: buildReceipt(now, { kind: 'resume', ...receipt }),
      subscription: buildSubscription({}),
      openInvoices,
      method: buildCard(),
    },
    sentences,
  )
  return { texts: texts.map((text) => text.replaceAll('\u00a0', ' ')), invoice }
}

it('tells what was charged', () => {
  expect(told({ paid: { amount: 2999n, currency: 'usd' } }).texts[0]).toBe('USD 29.99 has been charged.')
})

it('asks for the payment of its own invoice', () => {
  const own = buildOpenInvoice()
  expect(told({ invoiceId: own.id }, [own]).invoice).toBe(own)
})

it('asks for no payment of an older invoice', () => {
  const { texts, invoice } = told({}, [buildOpenInvoice()])
  expect(invoice).toBeNull()
  expect(texts).not.toContain(sentences.paymentOpen)
})
