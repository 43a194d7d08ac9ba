import { env } from '@/lib/env'
import { merchantOfToken } from './verify-merchant-token'
import { verifyToken } from './verify-token'

/**
 * The merchant whose portal a URL under /p/ would open, which decides who may frame the answer. A merchant's own token
 * is believed here; its signature is checked when it is opened.
 */
export async function merchantOfOpener(token: string, now: Date): Promise<string | null> {
  for (const purpose of ['portal-link', 'session-url'] as const) {
    const verified = await verifyToken(env().PORTICO_SECRET, purpose, token, now)
    if (verified) return verified.claims.merchantId
  }
  return merchantOfToken(token)
}
