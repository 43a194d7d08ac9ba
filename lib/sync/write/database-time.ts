import { pool } from '@/lib/db/pool'

/** Now by the database's clock, to the microsecond: what fetches are ordered by. */
export async function databaseTime(): Promise<string> {
  const { rows } = await pool().query<{ time: string }>('SELECT clock_timestamp()::text AS time')
  return (rows[0] as { time: string }).time
}
