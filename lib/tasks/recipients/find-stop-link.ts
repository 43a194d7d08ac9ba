import { verifyToken } from '@/lib/access/tokens/verify-token'
import { env } from '@/lib/env'

/** The recipient whose mails an unsubscribe token stops; null for any other token. It never expires: mails are kept. */
export async function findStopLink(
  token: string,
  now: Date,
): Promise<{ merchantId: string; customerId: string; id: string } | null> {
  return (await verifyToken(env().PORTICO_SECRET, 'recipient-stop', token, now))?.claims ?? null
}
