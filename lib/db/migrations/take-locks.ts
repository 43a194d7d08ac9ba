import type pg from 'pg'
import { migrationLocks, type MigrationLock } from './migration-locks'

/**
 * In milliseconds. Less than PostgreSQL's `deadlock_timeout`, which is a second: a migration that waits for a lock while
 * others wait for one of its own gives up before PostgreSQL fails one of them. It is also how long those wait at most
 * that queue behind it, as when a backup reads the table.
 */
const patience = 400
const longestPatience = 800

/** In milliseconds. So long that whoever waited meanwhile is served. */
export function pauseBetweenAttempts(): number {
  return 500 + Math.random() * 500
}

/** The locks that a migration needs of tables that are there already. */
export async function locksThatExist(client: pg.ClientBase, sql: string): Promise<MigrationLock[]> {
  const locks = migrationLocks(sql)
  const { rows } = await client.query<{ table: string }>(
    `SELECT name AS table FROM unnest($1::text[]) name JOIN pg_class c ON c.oid = to_regclass(name) WHERE c.relkind IN ('r', 'p')`,
    [locks.map(({ table }) => table)],
  )
  return locks.filter(({ table }) => rows.some((row) => row.table === table))
}

/**
 * Takes all locks of a migration before it changes anything. From then on it waits for nobody, and its first change does
 * not keep others waiting while it asks for the next table. A table that is not to be had comes first in `locks` from
 * then on: so the order becomes that of the transactions that were met, which then end instead of waiting for us.
 */
export async function takeLocks(client: pg.ClientBase, locks: MigrationLock[], attempt: number): Promise<void> {
  const whole = Math.min(patience + 50 * attempt, longestPatience)
  const deadline = performance.now() + whole
  for (const lock of [...locks]) {
    const left = Math.max(1, Math.round(deadline - performance.now()))
    await client.query(`SET LOCAL lock_timeout = ${left}`)
    try {
      await client.query(`LOCK TABLE "${lock.table}" IN ${lock.mode} MODE`)
    } catch (error) {
      locks.sort((one, other) => Number(other === lock) - Number(one === lock))
      throw error
    }
  }
  // For what the SQL locks besides.
  await client.query(`SET LOCAL lock_timeout = ${whole}`)
}

/** lock_not_available, deadlock_detected */
export function isInTheWay(error: unknown): boolean {
  return ['55P03', '40P01'].includes((error as { code?: string }).code ?? '')
}
