import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { withTransaction } from '@/lib/db/with-transaction'
import { queueRequestMail } from '@/lib/mail/queue-request-mail'
import { findSyncMerchant } from '@/lib/sync/customer/find-sync-merchant'
import { addJob } from '@/lib/jobs/add-job'
import { JobFailed } from '@/lib/jobs/job-failed'
import { carryOutIntent } from './carry-out-intent'
import { intentJob } from './intent-job'
import type { IntentKinds } from './intent-kind'

/** milliseconds; a job that waits holds up others */
const leaseWait = 1_000
/** seconds */
const busyDelay = 3

/**
 * The job behind every intent, for what the customer's own request could not finish. Throws where it must be tried
 * again.
 */
export async function finishIntent(kinds: IntentKinds, merchantId: string, intentId: string): Promise<void> {
  const [merchant, intent] = await Promise.all([
    findSyncMerchant(merchantId),
    db.intent.findUnique({ where: { merchantId_id: { merchantId, id: intentId } } }),
  ])
  if (!merchant || intent?.status !== 'received') return
  const after = await carryOutIntent(kinds, merchant, intent, leaseWait)
  if (after?.status === 'received') {
    // Nobody may be on the page any more to see that it was received and has not happened yet.
    const moment = { stage: 'received', late: true, now: new Date() } as const
    await withTransaction((client) => queueRequestMail(client, after, moment))
    throw new JobFailed('stripe_unavailable')
  }
  if (after) return
  // A held lease is not a failure of the job. Counted as one, it would make the pauses between attempts longer.
  const { task, payload, ...spec } = intentJob(intent)
  await addJob(pool(), task, payload, { ...spec, delay: busyDelay })
}
