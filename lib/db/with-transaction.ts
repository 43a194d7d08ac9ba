import type pg from 'pg'
import { againAfterRace } from './again-after-race'
import { pool } from './pool'

/**
 * Runs `work` in one transaction of its own connection; a throw rolls it back. Where the transaction loses a race it
 * runs again, so `work` does nothing outside of the database that may not be done twice.
 */
export function withTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return againAfterRace(() => inTransaction(work))
}

async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    // A connection that cannot roll back must not go back to the pool.
    client.release(broken)
  }
}
