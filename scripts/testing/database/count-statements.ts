import pg from 'pg'
import { vi } from 'vitest'

/** The number of SQL statements that the process sends while `work` runs. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ value: T; statements: number }> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const value = await work()
    return { value, statements: query.mock.calls.length }
  } finally {
    query.mockRestore()
  }
}
