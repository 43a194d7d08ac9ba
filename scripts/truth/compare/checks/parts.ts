import type Stripe from 'stripe'
import { confirmedInvoice, nextInvoice, sumOf, type Happened } from '../happened'
import { amountIs, differs, first, type Check, type Checks } from './check'

/** On a page that charges at once, its parts are those of that invoice; else of the next. */
const nowKinds = new Set([
  'charge_now',
  'invoice_now',
  'covered_now',
  'carried_now',
  'credited_now',
  'charge_today',
  'invoice_today',
  'nothing_today',
  'sums_today',
])

function billed(happened: Happened): Stripe.Invoice | undefined {
  const isNow = happened.page === 'form' && happened.said.some(({ kind }) => nowKinds.has(kind))
  return isNow && !happened.said.some(({ kind }) => kind === 'sums_next')
    ? confirmedInvoice(happened)
    : nextInvoice(happened)
}

function part(of: (invoice: Stripe.Invoice) => number): Check {
  return (said, happened) => {
    const invoice = billed(happened)
    return invoice ? amountIs('it', said, of(invoice), invoice.currency) : 'there was no invoice'
  }
}

/** That all parts of some kinds add up to what the invoice has of them. */
function together(kinds: string[], of: (invoice: Stripe.Invoice) => number): Check {
  return (said, happened) => {
    const invoice = billed(happened)
    if (!invoice) return 'there was no invoice'
    const told = happened.said.filter(({ kind, card }) => kinds.includes(kind) && card === said.card)
    return differs('together they', sumOf(told.map(({ amount }) => amount?.minor)), of(invoice))
  }
}

const isProration = (line: Stripe.InvoiceLineItem) =>
  line.parent?.subscription_item_details?.proration === true || line.parent?.invoice_item_details?.proration === true

const linesSum = (keep: (line: Stripe.InvoiceLineItem) => boolean) => (invoice: Stripe.Invoice) =>
  sumOf(invoice.lines.data.filter(keep).map(({ amount }) => amount))

const discountParts = together(
  ['part_discount', 'part_discount_until'],
  (invoice) => -sumOf(invoice.total_discount_amounts?.map(({ amount }) => amount) ?? []),
)

const planParts = together(
  ['part_item', 'part_usage'],
  linesSum((line) => !isProration(line)),
)
const allLines = together(
  ['part_item', 'part_usage', 'part_line'],
  linesSum(() => true),
)
/** Where prorations are told line by line, all lines are. */
const lineParts: Check = (said, happened) =>
  (happened.said.some(({ kind }) => kind === 'part_line') ? allLines : planParts)(said, happened)

/** The parts of the next charge. */
export const parts: Checks = {
  part_total: part(({ total }) => total),
  part_due: part(({ amount_due: due }) => due),
  part_credit: part((invoice) => invoice.starting_balance - Math.min(0, invoice.ending_balance ?? 0)),
  part_credit_left: part((invoice) => -(invoice.ending_balance ?? 0)),
  part_debt: part((invoice) => invoice.starting_balance),
  part_carried: part((invoice) => -(invoice.ending_balance ?? 0)),
  part_changes: together(['part_changes'], linesSum(isProration)),
  part_item: lineParts,
  part_usage: lineParts,
  part_line: lineParts,
  part_discount: discountParts,
  part_discount_until: (said, happened) =>
    first(
      discountParts(said, happened),
      discountEnds(happened).includes(said.day ?? '')
        ? null
        : `the discounts end on ${discountEnds(happened).join(', ')}`,
    ),
  part_tax: together(['part_tax'], (invoice) => sumOf(invoice.total_taxes?.map(({ amount }) => amount) ?? [])),
}

function discountEnds({ act, before, settled, dayOf }: Happened): string[] {
  // Subscribing again redeems the coupons anew, and a code brings another.
  const isThen = act?.what === 'resubscribe' || act?.what === 'discount'
  const { subscription, discount: ofCustomer } = isThen ? settled : before
  const own = [
    ofCustomer ?? '',
    ...subscription.discounts,
    ...subscription.items.data.flatMap(({ discounts }) => discounts),
  ]
  return own.flatMap((discount) => (typeof discount === 'string' ? [] : [dayOf(discount.end)]))
}
