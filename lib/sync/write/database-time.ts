import { pool } from '@/lib/db/pool'

/** The current time by the database's clock, to the microsecond. Fetches are ordered by it. */
export async function databaseTime(): Promise<string> {
  const { rows } = await pool().query<{ time: string }>('SELECT clock_timestamp()::text AS time')
  return (rows[0] as { time: string }).time
}
