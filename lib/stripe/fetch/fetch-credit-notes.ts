import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { fetchBillingNames } from './fetch-billing-names'
import type { CreditNoteRow } from '@/lib/billing/objects/credit-note'
import { mapBounded } from '../client/map-bounded'
import { mapCreditNote } from '../map/map-credit-note'

/** All the customer's credit notes with all their lines. */
export async function fetchCreditNotes(stripe: Stripe, customerId: string): Promise<CreditNoteRow[]> {
  const expand = ['data.discount_amounts.discount']
  const notes = await collectPages(stripe.creditNotes.list({ customer: customerId, limit: 100, expand }))
  const names = await fetchBillingNames(stripe, {
    taxed: notes.map(({ total_taxes: taxes }) => ({ taxes })),
    discounts: notes.flatMap((note) => note.discount_amounts.map(({ discount }) => discount)),
  })
  return mapBounded(notes, async (note) => mapCreditNote(note, names, await linesOf(stripe, note)))
}

async function linesOf(stripe: Stripe, { id, lines }: Stripe.CreditNote): Promise<Stripe.CreditNoteLineItem[]> {
  return lines.has_more ? collectPages(stripe.creditNotes.listLineItems(id, { limit: 100 })) : lines.data
}
