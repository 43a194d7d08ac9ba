import { cookies } from 'next/headers'
import { cache } from 'react'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { DatabaseGone } from '@/lib/db/database-gone'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { authCookies } from './auth-cookies'
import type { UserSession } from './console-visit'
import { readUserSession } from './read-user-session'

/** Who is signed in to the console by this request, read once however many parts of the page ask; else null. Rejects with `DatabaseGone`. */
export const openUserSession = cache(async (): Promise<UserSession | null> => {
  const jar = await cookies()
  try {
    return await readUserSession(jar.get(authCookies().sessionToken.name)?.value, serverNow(jar))
  } catch (error) {
    throw isDatabaseUnavailable(error) ? new DatabaseGone(error) : error
  }
})
