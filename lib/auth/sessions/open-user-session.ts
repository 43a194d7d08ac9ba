import { cookies } from 'next/headers'
import { cache } from 'react'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { DatabaseGone } from '@/lib/db/database-gone'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { authCookies } from './auth-cookies'
import type { UserSession } from './console-visit'
import { readUserSession } from './read-user-session'

/** The session of this request, or null, read once and shared by all parts of the page. Rejects with `DatabaseGone`. */
export const openUserSession = cache(async (): Promise<UserSession | null> => {
  const jar = await cookies()
  try {
    return await readUserSession(jar.get(authCookies().sessionToken.name)?.value, serverNow(jar))
  } catch (error) {
    throw isDatabaseUnavailable(error) ? new DatabaseGone(error) : error
  }
})
