import type pg from 'pg'

/** A pool says that it has ended before its sockets have; one cut off in that moment would fail its test file. */
export async function untilUnused(server: Pick<pg.ClientBase, 'query'>, database: string): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    const { rowCount } = await server.query('SELECT FROM pg_stat_activity WHERE datname = $1', [database])
    if (rowCount === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
