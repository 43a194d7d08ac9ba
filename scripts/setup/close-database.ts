import { db } from '../../lib/db/client'
import { pool } from '../../lib/db/pool'

/** Ends this program's connections, and then the database if it was started for this program. */
export async function closeDatabase(database: { stop: () => Promise<void> }): Promise<void> {
  await db.$disconnect()
  const open = pool()
  let left = open.totalCount
  // `end` does not wait until the connections are closed, and a database that ends first would be reported as lost.
  const closed = new Promise<void>((resolve) => {
    if (left === 0) resolve()
    open.on('remove', () => --left === 0 && resolve())
  })
  await open.end()
  await closed
  await database.stop()
}
