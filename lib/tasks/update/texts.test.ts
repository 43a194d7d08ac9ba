import { describe, expect, it } from 'vitest'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { done, money, now, offered, waitsForCheaper } from '@/lib/billing/testing/decide-update'
import type { PaymentMethod } from '@/lib/billing/types'
import { ok } from '@/lib/errors'
import type { InvoicePreview } from './preview'
import { updateInvoice, updateTexts } from './texts'

const session = { locale: 'en', timeZone: 'UTC', now } as PortalSession
const usd = (amount: bigint) => ({ amount, currency: 'usd' })

const nextOf = (due: bigint, total: bigint, startingBalance: number) => ({
  upcomingTotal: total,
  upcomingAmountDue: due,
  upcomingAt: null,
  upcomingBreakdown: { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance },
})

/** A preview of what is due, with what begins the balance. */
const previewOf = (due: bigint, startingBalance = 0): InvoicePreview => ({
  amountDue: usd(due),
  total: usd(999n),
  lines: [],
  parts: nextOf(due, 999n, startingBalance),
  beginsPeriod: false,
  billedUntil: null,
})

const chosenWith = (update: ReturnType<typeof done>, first: InvoicePreview) => ({
  update,
  prorationDate: null,
  code: null,
  offerRefused: null,
  preview: ok({ first, second: usd(999n), third: usd(999n), offered: [] }),
  drafts: [],
  charged: [],
})

it('tells the next payment of a change that waits after the customer’s credit', () => {
  const update = done({ plan: offered('price_2', money(999n)), update: waitsForCheaper })
  const chosen = chosenWith(update, previewOf(0n, -2999))
  const { details } = updateTexts({ subscription: buildSubscription(), method: buildCard(), chosen, session })
  const sentences = details.map((sentence) => sentence.replaceAll('\u00a0', ' '))
  expect(sentences).toContain('Your next payment is on 14 June 2023: USD 0.00.')
  expect(sentences).toContain('After that: USD 9.99 per month.')
  expect(sentences).toContain('Your remaining credit of USD 20.00 is taken off later payments.')
})

describe('a change on a trial without a method', () => {
  const trialEnd = new Date('2023-06-14T00:00:00Z')
  const first = previewOf(999n)
  const chosen = chosenWith({ ...done({ plan: offered('price_2', money(999n)) }), invoicesNow: false }, first)
  const told = (trialEndBehavior: string, method: PaymentMethod | null = null) => {
    const subscription = buildSubscription({ status: 'trialing', trialEnd, trialEndBehavior })
    const facts = { subscription, method, chosen, session }
    const { details } = updateTexts(facts)
    return { sentences: details.map((text) => text.replaceAll('\u00a0', ' ')), invoice: updateInvoice(facts) }
  }

  it.each([
    ['cancel', 'Your subscription will be cancelled on 14 June 2023 unless you add a card before then.'],
    ['pause', 'Your subscription will be paused on 14 June 2023 unless you add a card before then.'],
  ])('promises no payment where it ends with %s', (behavior, sentence) => {
    const { sentences, invoice } = told(behavior)
    expect(sentences).toEqual([
      'Your plan changes as soon as you confirm.',
      'Your trial goes on until 14 June 2023.',
      sentence,
    ])
    expect(invoice).toBeNull()
  })

  it.each([
    ['it ends with an invoice', 'create_invoice', null],
    ['a card is stored', 'cancel', buildCard()],
  ])('tells the next payment where %s', (_, behavior, method) => {
    const { sentences, invoice } = told(behavior, method)
    expect(sentences).toContain('Your next payment is on 14 June 2023: USD 9.99.')
    expect(invoice).toBe(first)
  })
})
