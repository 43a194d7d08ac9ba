import type { Universe } from '../../core/store/universe'
import type { Invoice } from '../objects'
import type { InvoiceLine } from '../remembered'
import { coversPrice, grantsOf, isUsable, leftOf } from './grants-of'
import { moveCredit } from './move-credit'

/**
 * Applies billing credits to the lines of an invoice that is being finalized at a moment, or of its preview. Credits
 * pay for metered usage only, after discounts and before taxes. Returns the same array of lines if the customer has no usable grant.
 */
export function applyGrants(universe: Universe, invoice: Invoice, now = universe.now(invoice.customer)): InvoiceLine[] {
  const { customer, currency, _lines: lines } = invoice
  if (!customer || universe.collection('billing.credit_grant').by('customer', customer).length === 0) return lines
  const usable = grantsOf(universe, customer).filter(
    (grant) => isUsable(grant, now) && grant.amount.monetary?.currency === currency,
  )
  if (usable.length === 0) return lines
  return lines.map((line) => {
    const price = universe.collection('price').get(line.pricing?.price_details?.price)
    if (!price?.recurring?.meter) return line
    let left = (line.discount_amounts ?? []).reduce((rest, { amount }) => rest - amount, line.amount)
    const credits = usable
      .filter((grant) => coversPrice(grant, price.id))
      .flatMap((grant) => {
        const amount = Math.min(left, leftOf(universe, grant))
        if (amount <= 0) return []
        left -= amount
        const applied = { invoice: invoice.id, invoice_line_item: line.id }
        const { id } = moveCredit(universe, grant, amount, { type: 'credits_applied', applied })
        return [{ amount, credit_balance_transaction: id, type: 'credit_balance_transaction' }]
      })
    return credits.length > 0 ? { ...line, _credits: credits } : line
  })
}

/** Returns the credits that a voided invoice had used. */
export function returnCredits(universe: Universe, { _lines: lines, id: invoice }: Invoice): void {
  for (const line of lines) {
    for (const { amount, credit_balance_transaction: id } of line._credits ?? []) {
      const used = universe.collection('billing.credit_balance_transaction').get(id)
      const grant = universe.collection('billing.credit_grant').get(used?.credit_grant)
      if (!grant) continue
      const applied = { invoice, invoice_line_item: line.id }
      moveCredit(universe, grant, amount, { type: 'credits_application_invoice_voided', applied })
    }
  }
}
