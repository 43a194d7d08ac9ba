import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { leaseSeconds } from './lease-seconds'
import type { Lease } from './take-lease'

const sql = `
  UPDATE customer_leases SET expires_at = clock_timestamp() + make_interval(secs => $4)
  WHERE merchant_id = $1 AND customer_id = $2 AND fence = $3`

/** Renews the lease while `work` runs, however long Stripe takes, and gives it back afterwards. */
export async function keepLease<T>(lease: Lease, work: () => Promise<T>): Promise<T> {
  const extend = (seconds: number) =>
    pool()
      .query(sql, [lease.merchantId, lease.customerId, lease.fence, seconds])
      // If a renewal fails, another holder may take over; the fence then refuses this one's write.
      .catch((error: unknown) => log.warn({ err: error, customerId: lease.customerId }, 'a lease could not be renewed'))
  const timer = setInterval(() => void extend(leaseSeconds), (leaseSeconds * 1000) / 3)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    await extend(0)
  }
}
