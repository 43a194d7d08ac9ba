import pg from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

// It is kept on globalThis, or every hot reload of `next dev` would open ten more connections.
const shared = globalThis as typeof globalThis & { porticoPool?: pg.Pool }

/** The process's one connection pool, opened at first use. It reads and writes times in UTC. */
export function pool(): pg.Pool {
  return (shared.porticoPool ??= openPool())
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'portico',
    options: '-c timezone=UTC',
  })
  // Without this handler, an idle connection that dies would end the process.
  opened.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  return opened
}
