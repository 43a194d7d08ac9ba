import { db } from '@/lib/db/client'

/**
 * How many working API keys and link secrets a user was shown, having made them. They belong to the merchant's own server
 * and go on when the user leaves; an owner may want others in their place.
 */
export async function countKnownKeys(merchantId: string, userId: string): Promise<number> {
  const where = { merchantId, createdBy: `user:${userId}`, revokedAt: null }
  const [keys, secrets] = await Promise.all([db.apiKey.count({ where }), db.linkSecret.count({ where })])
  return keys + secrets
}
