import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { pool } from './pool'
import { againAfterRace } from './again-after-race'

const shared = globalThis as typeof globalThis & { porticoPrisma?: PrismaClient }

function client(): PrismaClient {
  return (shared.porticoPrisma ??= new PrismaClient({
    // A named statement is planned once per connection instead of once per request.
    adapter: new PrismaPg(pool(), {
      statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('hex'),
    }),
  }))
}

/**
 * The Prisma client. It is made at first use, so that importing this module needs neither settings nor a database. An
 * interactive transaction that loses a race runs again, like those of `withTransaction`.
 */
export const db = new Proxy({} as PrismaClient, {
  get(_, property) {
    const value: unknown = Reflect.get(client(), property)
    if (typeof value !== 'function') return value
    const call = value.bind(client()) as Call
    if (property !== '$transaction') return call
    return (...given: unknown[]) =>
      typeof given[0] === 'function' ? againAfterRace(() => call(...given) as Promise<unknown>) : call(...given)
  },
})

type Call = (...given: unknown[]) => unknown
