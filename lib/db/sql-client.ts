import type { Prisma } from './generated/client'

/** Sends SQL in a transaction: a connection of `pg`, or Prisma's transaction through `sqlOf`. */
export type SqlClient = { query: (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }> }

/** Prisma's transaction as a client of plain SQL. A statement must return columns of types that Prisma can read. */
export function sqlOf(transaction: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>): SqlClient {
  return { query: async (sql, values) => ({ rows: await transaction.$queryRawUnsafe<unknown[]>(sql, ...values) }) }
}
