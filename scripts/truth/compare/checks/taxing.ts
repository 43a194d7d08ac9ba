import { nextInvoice, stoppedUnpaid, sumOf } from '../happened'
import { unitInMinor } from '../unit-in-minor'
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
    return first(amountIs('the next payment', said, total, currency), differs('its tax', unitInMinor(said), tax))
  },
}
