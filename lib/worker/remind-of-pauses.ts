import { beforeRenewal } from '@/lib/billing/subscriptions/pause-ends-at'
import { pool } from '@/lib/db/pool'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'

/** Days before the charge that a pause ends with. */
const ahead = 7

// A customer on a test clock lives at its time.
const ending = `
  SELECT s.customer_id AS "customerId", s.id, s.pause_resumes_at AS "resumesAt"
  FROM subscriptions s JOIN customers c ON c.merchant_id = s.merchant_id AND c.id = s.customer_id
  CROSS JOIN LATERAL (SELECT coalesce(c.frozen_time, $2::timestamptz) AS now) clock
  WHERE s.merchant_id = $1 AND s.pause_begins_at <= clock.now AND s.status IN ('active', 'paused') AND NOT c.deleted
    AND s.pause_resumes_at BETWEEN clock.now AND clock.now + interval '${ahead} days ${beforeRenewal} seconds'`

type Ending = { customerId: string; id: string; resumesAt: Date }

/**
 * Reminds customers of the end of a pause that they asked for, once for each end. `now` is the server's clock. Whether
 * the mail is still true is decided when it is sent.
 */
export async function remindOfPauses(now: Date): Promise<void> {
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM merchants')
  for (const { id: merchantId } of rows) {
    const { rows: pauses } = await pool().query<Ending>(ending, [merchantId, now])
    for (const { customerId, id, resumesAt } of pauses) {
      await queueCustomerMail(pool(), {
        merchantId,
        customerId,
        kind: 'pause_ending',
        input: { subscription: id },
        cause: `pause:${id}:${resumesAt.toISOString()}`,
        now,
      })
    }
  }
}
