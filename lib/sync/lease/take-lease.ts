import { setTimeout as sleep } from 'node:timers/promises'
import { pool } from '@/lib/db/pool'
import { leaseSeconds } from './lease-seconds'

/** The right to write one customer's rows, until a later one is taken. */
export type Lease = {
  merchantId: string
  customerId: string
  /** increases with every lease; a decimal string, since it may exceed 2^53 */
  fence: string
  /** by the database's clock, to the microsecond */
  takenAt: string
}

type Owner = { merchantId: string; customerId: string }

const sql = `
  INSERT INTO customer_leases AS lease (merchant_id, customer_id, fence, expires_at)
  VALUES ($1, $2, 1, clock_timestamp() + make_interval(secs => $3))
  ON CONFLICT (merchant_id, customer_id) DO UPDATE
    SET fence = lease.fence + 1, expires_at = excluded.expires_at
    WHERE lease.expires_at <= clock_timestamp()
  RETURNING fence, clock_timestamp()::text AS "takenAt"`

/**
 * Waits up to `wait` milliseconds for the customer's lease; null where another still holds it. The lease of a crashed
 * holder expires.
 */
export async function takeLease({ merchantId, customerId }: Owner, wait: number): Promise<Lease | null> {
  const deadline = performance.now() + wait
  for (;;) {
    const { rows } = await pool().query<Pick<Lease, 'fence' | 'takenAt'>>(sql, [merchantId, customerId, leaseSeconds])
    if (rows[0]) return { merchantId, customerId, ...rows[0] }
    if (performance.now() >= deadline) return null
    await sleep(25 + Math.random() * 100)
  }
}
