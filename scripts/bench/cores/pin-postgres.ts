import type pg from 'pg'
import { pinFamily, type Cores } from './pin'

/** Restricts the database server to cores. Its process passes the setting on to every connection's process. */
export async function pinPostgres(client: Pick<pg.ClientBase, 'query'>, cores: Cores): Promise<void> {
  const { rows } = await client.query<{ pid: string }>(
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
  )
  pinFamily(Number(rows[0]?.pid), cores)
}
