import { env } from '@/lib/env'

/** The database's URL for what a pooler in transaction mode cannot carry: LISTEN and locks of a session. */
export function directUrl(): string {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env()
  return DATABASE_DIRECT_URL ?? DATABASE_URL
}
