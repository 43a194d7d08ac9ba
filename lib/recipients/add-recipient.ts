import { fail, ok, type Result } from '@/lib/errors'
import { withTransaction } from '@/lib/db/with-transaction'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { mostRecipients, recipientId } from './recipient'

type Wanted = {
  merchantId: string
  customerId: string
  email: string
  /** of the form: sent twice, it adds once */
  cause: string
  now: Date
}

const lock = `SELECT pg_advisory_xact_lock(hashtextextended('recipients ' || $1 || ' ' || $2, 0))`

const read = `
  SELECT id, stopped_at IS NOT NULL AS stopped FROM invoice_recipients WHERE merchant_id = $1 AND customer_id = $2`

const write = `
  INSERT INTO invoice_recipients (merchant_id, customer_id, id, email, asked_at)
  VALUES ($1, $2, $3, $4, $5::timestamptz)
  ON CONFLICT (merchant_id, customer_id, id)
  DO UPDATE SET email = excluded.email, asked_at = excluded.asked_at, confirmed_at = NULL, stopped_at = NULL`

/**
 * Adds a recipient who is to confirm it, and queues the mail that asks them. One who had stopped starts anew. Fails with
 * `recipient_exists`, and with `recipients_full`, also where several are added at once.
 */
export async function addRecipient({ merchantId, customerId, email, cause, now }: Wanted): Promise<Result> {
  const id = recipientId({ merchantId, customerId }, email)
  return withTransaction(async (client) => {
    await client.query(lock, [merchantId, customerId])
    const { rows } = await client.query<{ id: string; stopped: boolean }>(read, [merchantId, customerId])
    const active = rows.filter(({ stopped }) => !stopped)
    if (active.some((row) => row.id === id)) return fail('recipient_exists')
    if (active.length >= mostRecipients) return fail('recipients_full')
    await client.query(write, [merchantId, customerId, id, email, now])
    const about = { kind: 'recipient_confirmation', input: { recipient: id } } as const
    await queueCustomerMail(client, { ...about, merchantId, customerId, cause, now })
    return ok()
  })
}
