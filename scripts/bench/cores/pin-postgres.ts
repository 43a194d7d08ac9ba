import type pg from 'pg'
import { pinFamily, type Cores } from './pin'

/** Keeps the database's server on cores; its process passes them on to every connection's. */
export async function pinPostgres(client: Pick<pg.ClientBase, 'query'>, cores: Cores): Promise<void> {
  const { rows } = await client.query<{ pid: string }>(
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
  )
  pinFamily(Number(rows[0]?.pid), cores)
}
