import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'
import { accountRows } from './account-rows'
import { catalogRows } from './catalog-rows'
import { creditNoteRows } from './credit-note-rows'
import { creditRows } from './credit-rows'
import { customerRows } from './customer-rows'
import { invoiceRows } from './invoice-rows'
import { itemRows } from './item-rows'
import { paymentRows } from './payment-rows'
import { previewRows } from './preview-rows'
import { scheduleRows } from './schedule-rows'
import { subscriptionRows } from './subscription-rows'

/** The first row that fits a parameter counts. A parameter without a row is shown in the answer at its own path. */
export function rowsFor(made: MadeObjects, now: number): Row[] {
  return [
    ...accountRows(made),
    ...catalogRows(made),
    ...creditNoteRows(made),
    ...creditRows(made),
    ...customerRows(made),
    ...invoiceRows(made),
    ...itemRows(made),
    ...paymentRows(made),
    ...previewRows(made, now),
    ...scheduleRows(made, now),
    ...subscriptionRows(made, now),
  ]
}
