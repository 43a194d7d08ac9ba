import type { SqlClient } from '@/lib/db/sql-client'
import type { RecipientMail } from './customer-mail'
import { queueCustomerMail } from './queue-customer-mail'

type Stage = Extract<RecipientMail, { kind: 'recipient_invoice' }>['input']['stage']

type Given = { merchantId: string; customerId: string; invoice: string; stage: Stage; now: Date }

const find = `
  SELECT r.id, i.collection_method AS collection
  FROM invoice_recipients r JOIN invoices i ON i.merchant_id = r.merchant_id AND i.id = $3
  WHERE r.merchant_id = $1 AND r.customer_id = $2 AND i.customer_id = $2
    AND r.confirmed_at IS NOT NULL AND r.stopped_at IS NULL
  ORDER BY r.asked_at, r.id`

/** Seconds in which an invoice that is charged automatically is usually paid: then one mail brings its receipt too. */
const usualPayment = 3600

/** Queues an invoice for each confirmed recipient, once for each stage, in the transaction that writes the stage. */
export async function queueRecipientMails(
  client: SqlClient,
  { merchantId, customerId, invoice, stage, now }: Given,
): Promise<void> {
  const { rows } = await client.query(find, [merchantId, customerId, invoice])
  for (const { id, collection } of rows as { id: string; collection: string }[]) {
    const waits = stage === 'open' && collection === 'charge_automatically'
    await queueCustomerMail(client, {
      kind: 'recipient_invoice',
      input: { recipient: id, invoice, stage },
      merchantId,
      customerId,
      cause: recipientMailCause({ recipient: id, invoice, stage }),
      now,
      ...(waits && { delay: usualPayment }),
    })
  }
}

/** Names a mail of the outbox. A recipient's id is that of one customer. */
export function recipientMailCause({
  recipient,
  invoice,
  stage,
}: Record<'recipient' | 'invoice', string> & { stage: Stage }): string {
  return `recipient:${recipient}:${invoice}:${stage}`
}
