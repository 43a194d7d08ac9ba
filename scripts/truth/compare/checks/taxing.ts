import { nextInvoice, stoppedUnpaid, sumOf } from '../happened'
import { amountIs, differs, first, type Checks } from './check'

/** What the form of the billing details says of the next payment before it changes its tax. */
export const taxing: Checks = {
  taxed_next: (said, happened) => {
    // It is about the amount; whether a debt stops the subscription first is told elsewhere.
    if (stoppedUnpaid(happened)) return null
    const invoice = nextInvoice(happened)
    if (!invoice) return 'there was no invoice'
    const { total, currency, total_taxes: taxes } = invoice
    const tax = sumOf((taxes ?? []).map(({ amount }) => amount))
    return first(
      amountIs('the next payment', said, total, currency),
      differs('its tax', inMinor(said.unit?.text ?? '', currency), tax),
    )
  },
}

const decimals: Record<string, number> = { jpy: 0, kwd: 3 }

function inMinor(text: string, currency: string): number {
  return Math.round(Number(text) * 10 ** (decimals[currency] ?? 2))
}
