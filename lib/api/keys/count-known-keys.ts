import { db } from '@/lib/db/client'

/**
 * How many active API keys and link secrets a user created, and so has seen. They keep working after the user leaves,
 * and an owner may want to replace them.
 */
export async function countKnownKeys(merchantId: string, userId: string): Promise<number> {
  const where = { merchantId, createdBy: `user:${userId}`, revokedAt: null }
  const [keys, secrets] = await Promise.all([db.apiKey.count({ where }), db.linkSecret.count({ where })])
  return keys + secrets
}
