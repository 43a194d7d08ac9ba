import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { log } from '@/lib/log'
import { sayWhileWaiting } from '../say-while-waiting'

// Prisma's own lock, so that its tools and we take turns.
const advisoryLock = 72_707_369
const triesEvery = 250

export type MigrationTurn = {
  /** who holds locks of these tables in a transaction that goes on */
  usersOf: (tables: string[]) => Promise<Record<string, unknown>>
  end: () => Promise<void>
}

/**
 * Waits until no other process migrates, and says whom it waits for. The lock belongs to an open transaction, since a
 * pooler in transaction mode would leave a session's lock behind on its server.
 */
export async function takeMigrationTurn(databaseUrl: string): Promise<MigrationTurn> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  // The migrations' own connection tells of a lost server.
  client.on('error', () => undefined)
  const { host, port } = client
  await sayWhileWaiting('the database', client.connect(), async () => ({ host, port }))
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0')
    await adviseAboutPooler(client)
    await sayWhileWaiting('another process that migrates the database', takeLock(client), () => holders(client))
  } catch (error) {
    await client.end()
    throw error
  }
  return { usersOf: (tables) => users(client, tables), end: () => client.end() }
}

async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [
      advisoryLock,
    ])
    if (rows[0]?.taken) return
    await sleep(triesEvery)
  }
}

const who = `json_build_object('pid', a.pid, 'application', a.application_name, 'address', host(a.client_addr),
  'state', a.state, 'since', a.backend_start)`

async function holders(client: pg.Client): Promise<Record<string, unknown>> {
  const { rows } = await client.query<{ who: unknown }>(
    `SELECT ${who} AS who FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [advisoryLock],
  )
  return { heldBy: rows.map((row) => row.who) }
}

async function users(client: pg.Client, tables: string[]): Promise<Record<string, unknown>> {
  const { rows } = await client.query<{ who: unknown }>(
    `SELECT ${who} AS who FROM pg_stat_activity a WHERE xact_start < clock_timestamp() - interval '1 second' AND EXISTS (
       SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.granted AND l.relation = ANY (SELECT to_regclass(t) FROM unnest($1::text[]) t))`,
    [tables],
  )
  return { heldBy: rows.map((row) => row.who) }
}

/** A pooler gives each client a process id of its own making, which is not that of the server's connection. */
async function adviseAboutPooler(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  if (rows[0]?.pid === (client as pg.Client & { processID: number }).processID) return
  log.warn(
    'the database is reached through a pooler: if it is in transaction mode, set DATABASE_DIRECT_URL to the database itself',
  )
}
