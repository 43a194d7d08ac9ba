import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { pool } from '@/lib/db/pool'
import { addJob } from '@/lib/jobs/add-job'
import { takeLinkRequest } from './take-link-request'

const address = z.email().max(254)

/**
 * Queues a mail with the portal links of an address. Nothing is looked up here: the answer and its timing are the same
 * for every address, including one that has asked too often. The links use the merchant's configuration if one is
 * given.
 */
export async function requestLoginLink(
  merchantId: string | null,
  typed: string,
  configurationId: string | null = null,
): Promise<'asked' | 'invalid'> {
  const parsed = address.safeParse(typed.trim())
  if (!parsed.success) return 'invalid'
  const email = parsed.data
  const requestId = randomUUID()
  const who = createHash('sha256').update(email.toLowerCase()).digest('base64url')
  if (await takeLinkRequest(`${merchantId ?? 'any'}:${who}`)) {
    await addJob(
      pool(),
      'mail_login_links',
      { merchantId, configurationId, email, requestId },
      { key: `login:${requestId}` },
    )
  }
  return 'asked'
}
