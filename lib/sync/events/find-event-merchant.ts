import { pool } from '@/lib/db/pool'

const sql = `
  SELECT id FROM merchants WHERE stripe_account_id = $1 OR ($1 IS NULL AND stripe_account_id IS NULL)
  ORDER BY created_at LIMIT 1`

const keptMilliseconds = 30_000
const kept = new Map<string | null, { id: string; until: number }>()

/** The merchant whose account it is, null being the platform's own; looked up at most twice a minute for each. */
export async function findEventMerchant(account: string | null): Promise<string | null> {
  const known = kept.get(account)
  if (known && known.until > performance.now()) return known.id
  const { rows } = await pool().query<{ id: string }>(sql, [account])
  const id = rows[0]?.id
  // One that is not there may come at any moment.
  if (!id) return null
  kept.set(account, { id, until: performance.now() + keptMilliseconds })
  return id
}

/** To be called when a merchant turned out to have left. */
export function forgetEventMerchants(): void {
  kept.clear()
}
