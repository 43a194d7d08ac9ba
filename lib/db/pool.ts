import pg from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { poolClient } from './pool-client'

// It is kept on globalThis, or every hot reload of `next dev` would open ten more connections.
const shared = globalThis as typeof globalThis & { porticoPool?: pg.Pool }

/** The process's one connection pool, opened at first use. It reads and writes times in UTC. */
export function pool(): pg.Pool {
  return (shared.porticoPool ??= openPool())
}

function openPool(): pg.Pool {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env()
  const opened = new pg.Pool({
    Client: poolClient({ pooled: DATABASE_DIRECT_URL !== undefined }),
    connectionString: DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'portico',
  })
  // Without this handler, an idle connection that dies would end the process.
  opened.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  return opened
}
