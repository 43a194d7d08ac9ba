import { pool } from '@/lib/db/pool'

/** Days in which a declaration is confirmed, and its link can be used. */
export const confirmationDays = 7

/** What nobody has confirmed in time waits for the merchant from then on: it was declared all the same. */
export async function queueUnconfirmed(now: Date): Promise<void> {
  const before = new Date(now.getTime() - confirmationDays * 86_400_000)
  await pool().query(
    `UPDATE declarations SET status = 'queued', reason = 'not_confirmed' WHERE status = 'confirming' AND received_at < $1`,
    [before],
  )
}
