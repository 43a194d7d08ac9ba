import type pg from 'pg'

/**
 * A pool reports its end before its sockets are closed, and cutting one off in that moment would fail the test file.
 */
export async function untilUnused(server: Pick<pg.ClientBase, 'query'>, database: string): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    const { rowCount } = await server.query('SELECT FROM pg_stat_activity WHERE datname = $1', [database])
    if (rowCount === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
