import { pool } from '@/lib/db/pool'

const sql = `
  SELECT id FROM merchants WHERE stripe_account_id = $1 OR ($1 IS NULL AND stripe_account_id IS NULL)
  ORDER BY created_at LIMIT 1`

const keptMilliseconds = 30_000
const kept = new Map<string | null, { id: string; until: number }>()

/** The merchant of the account, null being the platform's own. Looked up at most twice a minute per account. */
export async function findEventMerchant(account: string | null): Promise<string | null> {
  const known = kept.get(account)
  if (known && known.until > performance.now()) return known.id
  const { rows } = await pool().query<{ id: string }>(sql, [account])
  const id = rows[0]?.id
  // A missing merchant is not remembered, since it may be created at any moment.
  if (!id) return null
  kept.set(account, { id, until: performance.now() + keptMilliseconds })
  return id
}

/** Call this when a merchant turns out to be gone. */
export function forgetEventMerchants(): void {
  kept.clear()
}
