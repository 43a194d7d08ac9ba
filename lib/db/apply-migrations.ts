import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { log } from '@/lib/log'
import { readMigrationFiles, type Migration } from './migration-files'
import { takeMigrationTurn, type MigrationTurn } from './migration-turn'
import { prepareQueueSchema } from './prepare-queue-schema'
import { sayWhileWaiting } from './say-while-waiting'

// Prisma's own table, so that its tools see what we have applied.
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

const deadlockDetected = '40P01'
const attempts = 8

/** A migration that failed, or was changed after it was applied. Nothing of it is kept. */
class MigrationFailed extends Error {
  override name = 'MigrationFailed'
}

/**
 * Applies the missing migrations of `folder`, each in a transaction of its own, and those of the job queue's library;
 * one process at a time. Answers the names of those it applied. Throws MigrationFailed, or pg's error where the
 * database cannot be reached.
 */
export async function applyMigrations(databaseUrl: string, folder?: string): Promise<string[]> {
  const migrations = await readMigrationFiles(folder)
  const turn = await takeMigrationTurn(databaseUrl)
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.query(createTable)
    const pending = await findPending(client, migrations)
    for (const migration of pending) await applyAmongOthers(client, migration, turn)
    await prepareQueueSchema(client)
    const queue = { connectionString: databaseUrl, maxPoolSize: 2, logger: new Logger(() => () => undefined) }
    await sayWhileWaiting('the migrations of the job queue', runMigrations(queue))
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
    await turn.end()
  }
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const applied = new Map(rows.map((row) => [row.migration_name, row]))
  for (const { name, checksum } of migrations) {
    const row = applied.get(name)
    if (row && !row.finished_at) throw new MigrationFailed(`migration ${name} was started and never finished`)
    if (row && row.checksum !== checksum)
      throw new MigrationFailed(`migration ${name} was changed after it was applied`)
  }
  return migrations.filter(({ name }) => !applied.has(name))
}

/**
 * The release before goes on writing, and takes locks in another order than a migration of several tables. PostgreSQL
 * ends such a knot by failing one of the two, which can be this one each time, so it is tried again a few times.
 */
async function applyAmongOthers(client: pg.Client, migration: Migration, turn: MigrationTurn): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await applyOne(client, migration, turn)
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } }
      if (cause?.code !== deadlockDetected || attempt === attempts) throw error
      log.warn({ migration: migration.name, attempt }, 'a migration met other writers, and is tried again')
      await delay(attempt * 200 + Math.random() * 200)
    }
  }
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration, turn: MigrationTurn): Promise<void> {
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const blockers = () => turn.blockersOf(rows[0]?.pid ?? 0)
    await sayWhileWaiting(`migration ${name}`, client.query(sql), blockers)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw new MigrationFailed(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
