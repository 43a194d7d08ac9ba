import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { ownerOfToken } from './owner-of-token'

/**
 * The token, where its page can offer a fresh link in one press; undefined where the address has to be typed, since the
 * token names nobody or whoever made its session lets nobody recover it any more. Without a database it is not known,
 * and the press tells.
 */
export async function recoveringToken(token: string, now: Date): Promise<string | undefined> {
  try {
    return (await ownerOfToken(token, now)) ? token : undefined
  } catch (error) {
    if (isDatabaseUnavailable(error)) return token
    throw error
  }
}
