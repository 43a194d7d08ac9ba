import { cookies } from 'next/headers'
import { cache } from 'react'
import { serverNow } from '@/lib/access/server-clock'
import { authCookies } from './auth-cookies'
import type { UserSession } from './console-visit'
import { readUserSession } from './read-user-session'

/** Who is signed in to the console by this request, read once however many parts of the page ask; else null. */
export const openUserSession = cache(async (): Promise<UserSession | null> => {
  const jar = await cookies()
  return readUserSession(jar.get(authCookies().sessionToken.name)?.value, serverNow(jar))
})
