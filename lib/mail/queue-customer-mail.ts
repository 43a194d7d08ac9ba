import { newId } from '@/lib/db/new-id'
import type { SqlClient } from '@/lib/db/sql-client'
import { addMailJob } from './add-mail-job'
import type { MailAbout } from './customer-mail'

type NewMail = MailAbout & {
  merchantId: string
  customerId: string | null
  /** the link in the mail; where absent, one is made when the mail is sent */
  linkId?: string
  /** each cause is mailed once */
  cause: string
  /** the server's clock */
  now: Date
  /** seconds until it is sent */
  delay?: number
}

const insert = `
  INSERT INTO customer_mails (merchant_id, id, customer_id, kind, cause, input, status, created_at, link_id)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, 'queued', $7::timestamptz, $8)
  ON CONFLICT (merchant_id, cause) DO NOTHING RETURNING id`

/** Puts a mail and the job that sends it into the outbox, in the transaction of its cause. */
export async function queueCustomerMail(client: SqlClient, mail: NewMail): Promise<void> {
  const { merchantId, customerId, kind, cause, input, now, linkId = null, delay } = mail
  const { rows } = await client.query(insert, [
    merchantId,
    newId('mail'),
    customerId,
    kind,
    cause,
    JSON.stringify(input),
    now,
    linkId,
  ])
  const [queued] = rows as { id: string }[]
  if (!queued) return
  await addMailJob(client, { merchantId, mailId: queued.id }, delay)
}
