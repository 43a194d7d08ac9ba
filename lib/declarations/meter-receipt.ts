import { countAttempt } from '@/lib/access/limits/count-attempt'
import type { Result } from '@/lib/errors'

/** Files of one receipt. A person needs one or two, and each may have to be set. */
const limit = { name: 'declaration-file', attempts: 20, seconds: 60 }

/** Counts a receipt that is asked for as a file. Fails with `rate_limited`. */
export function meterReceipt({ merchantId, id }: { merchantId: string; id: string }): Promise<Result> {
  return countAttempt(limit, `${merchantId}:${id}`)
}
