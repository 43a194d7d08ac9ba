import type { Form } from '../../core/http/form'
import type { Pause } from './pause-subscription'

/** Reads `bill_for` and `invoicing_behavior` of a pause or of its preview. */
export function readPause(input: Form): Pause {
  // Only whole subscriptions can be paused.
  input.oneOf('type', ['subscription'])
  const bill = input.form('bill_for')
  return {
    unusedFrom: bill?.form('unused_time_from')?.oneOf('type', ['now', 'item_current_period_start', 'none']) ?? 'now',
    billsUsage: bill?.form('outstanding_usage_through')?.oneOf('type', ['now', 'none']) !== 'none',
    invoicesNow: input.oneOf('invoicing_behavior', ['invoice', 'pending_invoice_item']) === 'invoice',
  }
}
