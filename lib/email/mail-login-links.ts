import { pool } from '@/lib/db/pool'
import { withTransaction } from '@/lib/db/with-transaction'
import { linkMailDelay } from '@/lib/mail/link-mail-delay'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'

type Asked = { merchantId: string | null; configurationId?: string | null; email: string; requestId: string }

/** The merchants searched where none is named. A platform that has more sends people to one merchant's page. */
const merchantsAtMost = 100
const accountsAtMost = 20

// Uses each merchant's index on lower(email); the newest customers come first.
const find = `
  SELECT m.id AS "merchantId", ARRAY(
    SELECT c.id FROM customers c WHERE c.merchant_id = m.id AND lower(c.email) = lower($2) AND NOT c.deleted
    ORDER BY c.created_at DESC, c.id LIMIT ${accountsAtMost}) AS customers
  FROM (SELECT id FROM merchants WHERE $1::text IS NULL OR id = $1 ORDER BY created_at LIMIT ${merchantsAtMost}) m`

/**
 * The job behind the pages that ask for an address. If the address has accounts, one mail brings a link to each of
 * them. The job does the search, so that the page answers equally fast whether there is an account or not.
 */
export async function mailLoginLinks({ merchantId, configurationId = null, email, requestId }: Asked): Promise<void> {
  const { rows } = await pool().query<{ merchantId: string; customers: string[] }>(find, [merchantId, email])
  const known = rows.filter(({ customers }) => customers.length > 0)
  const mails = await Promise.all(
    known.map(async (found) => ({ ...found, delay: await linkMailDelay(found.merchantId) })),
  )
  await withTransaction(async (client) => {
    for (const { merchantId, customers, delay } of mails) {
      await queueCustomerMail(client, {
        kind: 'login_links',
        input: { email, customers, configuration: configurationId },
        merchantId,
        customerId: null,
        cause: `asked:${requestId}`,
        now: new Date(),
        delay,
      })
    }
  })
}
