import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { readMigrationFiles, type Migration } from './migration-files'
import { takeMigrationTurn, type MigrationTurn } from './migration-turn'
import { prepareQueueSchema } from './prepare-queue-schema'
import type { MigrationLock } from './migration-locks'
import { sayWhileWaiting } from '../say-while-waiting'
import { isInTheWay, locksThatExist, pauseBetweenAttempts, takeLocks } from './take-locks'

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

/** The release before goes on reading and writing, and must not notice: what is in its way is tried again until it is not. */
async function applyAmongOthers(client: pg.Client, migration: Migration, turn: MigrationTurn): Promise<void> {
  const locks = await locksThatExist(client, migration.sql)
  const attempt = async () => {
    for (let number = 1; !(await applyOne(client, migration, locks, number)); number++)
      await delay(pauseBetweenAttempts())
  }
  await sayWhileWaiting(`migration ${migration.name}`, attempt(), () => turn.usersOf(locks.map(({ table }) => table)))
}

/** Answers false where others were in the way; nothing of it is kept then. */
async function applyOne(
  client: pg.Client,
  { name, sql, checksum }: Migration,
  locks: MigrationLock[],
  attempt: number,
): Promise<boolean> {
  try {
    await client.query('BEGIN')
    await takeLocks(client, locks, attempt)
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
    return true
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    if (isInTheWay(error)) return false
    throw new MigrationFailed(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
