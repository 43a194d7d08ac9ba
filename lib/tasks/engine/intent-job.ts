import type { Intent } from '@/lib/db/generated/client'
import type { Job } from '@/lib/jobs/job'
import { customerQueue } from '@/lib/jobs/customer-queue'

/** The job that carries out an intent where the process that received it died or Stripe was down. */
export function intentJob({
  merchantId,
  id,
  customerId,
}: Pick<Intent, 'merchantId' | 'id' | 'customerId'>): Job<'carry_out_intent'> {
  return {
    task: 'carry_out_intent',
    payload: { merchantId, intentId: id },
    queue: customerQueue(merchantId, customerId),
    key: `intent:${merchantId}:${id}`,
  }
}
