import { createHash, randomUUID } from 'node:crypto'
import { pool } from '@/lib/db/pool'
import { addJob } from '@/lib/jobs/add-job'
import { fail, ok, type Result } from '@/lib/errors'
import { mailAddress } from '@/lib/forms/input-fields'
import { takeAgain } from './take-again'
import { takeLinkRequest } from './take-link-request'

/** The page that asks for a link: any merchant's, one merchant's, or that of one of its configurations. */
type LoginPage = { merchantId: string | null; configurationId: string | null }

/**
 * Queues a mail with the portal links of an address. Nothing is looked up here: the answer and its timing are the same
 * for every address, including one for which too many have asked. Fails with `invalid_input`, and with `rate_limited`
 * and the seconds to wait if the visitor has just asked for the same address.
 */
export async function requestLoginLink(
  { merchantId, configurationId }: LoginPage,
  typed: string,
  headers: Pick<Headers, 'get'>,
): Promise<Result> {
  const parsed = mailAddress.safeParse(typed.trim())
  if (!parsed.success) return fail('invalid_input')
  const email = parsed.data
  const requestId = randomUUID()
  const who = `${merchantId ?? 'any'}:${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`
  const again = await takeAgain(headers, who)
  if (!again.ok) return again
  if ((await takeLinkRequest(who)).ok) {
    await addJob(
      pool(),
      'mail_login_links',
      { merchantId, configurationId, email, requestId },
      { key: `login:${requestId}` },
    )
  }
  return ok()
}
