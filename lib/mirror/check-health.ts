import { log } from '@/lib/log'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { readMigrationFiles } from '@/lib/db/migrations/migration-files'
import { pool } from '@/lib/db/pool'

export type Health = { status: 'ok' | 'unavailable'; database: 'ok' | 'unreachable'; migrations: string }

/** Whether the database answers and has exactly this version's migrations. Reveals nothing of its location. */
export async function checkHealth(): Promise<Health> {
  try {
    const fault = await migrationFault()
    return { status: fault ? 'unavailable' : 'ok', database: 'ok', migrations: fault ?? 'ok' }
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    log.warn({ err: error }, 'health: the database cannot be reached')
    return { status: 'unavailable', database: 'unreachable', migrations: 'unknown' }
  }
}

async function migrationFault(): Promise<string | null> {
  const [applied, expected] = await Promise.all([appliedMigrations(), readMigrationFiles()])
  for (const { name, checksum } of expected) {
    const row = applied?.find(({ migration_name }) => migration_name === name)
    if (!row) return `${name} has not been applied`
    if (!row.finished_at) return `${name} was started and never finished`
    if (row.checksum !== checksum) return `${name} was changed after it was applied`
  }
  return null
}

type AppliedMigration = { migration_name: string; checksum: string; finished_at: Date | null }

async function appliedMigrations(): Promise<AppliedMigration[] | null> {
  const {
    rows: [table],
  } = await pool().query<{ there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there")
  if (!table?.there) return null
  const { rows } = await pool().query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows
}
