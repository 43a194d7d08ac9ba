import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { pool } from './pool'

const shared = globalThis as typeof globalThis & { porticoPrisma?: PrismaClient }

function client(): PrismaClient {
  return (shared.porticoPrisma ??= new PrismaClient({
    // A named statement is planned once per connection instead of once per request.
    adapter: new PrismaPg(pool(), {
      statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('hex'),
    }),
  }))
}

/** The Prisma client. It is made at first use, so that importing this module needs neither settings nor a database. */
export const db = new Proxy({} as PrismaClient, {
  get(_, property) {
    const value: unknown = Reflect.get(client(), property)
    return typeof value === 'function' ? value.bind(client()) : value
  },
})
