import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { pool } from '@/lib/db/pool'
import { addJob } from '@/lib/jobs/add-job'
import { takeLinkRequest } from './take-link-request'

const address = z.email().max(254)

/**
 * Has the links of an address mailed to it. It answers the same whoever's it is, and looks nothing up: a job does, so
 * that not even the time it takes tells. An address asked for too often gets no more mail, and no other answer. The
 * links follow a configuration of the merchant's where one is given.
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
