import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'
import type { Params } from '../with-parameter'

/** Rows for credit notes. The same code answers a preview and the list of its lines. */
export function creditNoteRows(made: MadeObjects): Row[] {
  return rowsOfWriting(made).flatMap((row): Row[] => [
    { ...row, on: ['creditNotes.create', 'creditNotes.preview'] },
    { ...row, on: 'creditNotes.listPreviewLineItems', instead: 'creditNotes.preview' },
  ])
}

function rowsOfWriting(made: MadeObjects): Omit<Row, 'on'>[] {
  const own = (members: Params, amount: number) => ({
    lines: [{ type: 'custom_line_item', description: 'Goodwill', quantity: 1, ...members }],
    amount: null,
    credit_amount: amount,
  })
  const part = (members: Params) => ({ lines: [{ amount: 100, ...members }], amount: null })
  return [
    { param: ['email_type', 'refunds[].payment_record_refund.**', 'shipping_cost.**'], refused: true },
    { param: ['refunds[].refund', 'refunds[].type'], with: { refunds: [{ amount_refunded: 0 }] }, refused: true },
    { param: ['lines[].metadata.*', 'lines[].tax_amounts[].**'], with: own({ unit_amount: 100 }, 100), refused: true },
    { param: 'invoice', with: { invoice: null }, values: [made.paidInvoice] },
    { param: 'amount', values: [70], with: { credit_amount: 70 } },
    { param: 'credit_amount', values: [70], with: { amount: 70 }, at: 'post_payment_amount' },
    { param: 'out_of_band_amount', values: [70], with: { amount: 170 } },
    { param: 'refund_amount', values: [70], with: { amount: 170 }, at: 'post_payment_amount', as: () => 170 },
    {
      param: 'refunds[].amount_refunded',
      values: [70],
      with: { amount: 170 },
      at: 'post_payment_amount',
      as: () => 170,
    },
    { param: 'lines[].description', with: own({ unit_amount: 100 }, 100) },
    { param: ['lines[].unit_amount', 'lines[].unit_amount_decimal'], values: [50], with: own({}, 50) },
    { param: 'lines[].tax_rates', with: own({ unit_amount: 100 }, 120) },
    { param: 'lines[].quantity', values: [2], with: own({ unit_amount: 50 }, 100) },
    { param: 'lines[].type', values: ['invoice_line_item'], with: part({ invoice_line_item: made.paidLine }) },
    { param: 'lines[].invoice_line_item', values: [made.paidLine], with: part({ type: 'invoice_line_item' }) },
    {
      param: 'lines[].amount',
      values: [100],
      with: { lines: [{ type: 'invoice_line_item', invoice_line_item: made.paidLine }], amount: null },
    },
    { param: ['effective_at', 'memo', 'metadata.*', 'reason'] },
  ]
}
