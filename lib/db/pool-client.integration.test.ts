import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { log } from '@/lib/log'
import { db } from './client'
import { isDatabaseUnavailable } from './is-database-unavailable'
import { pool } from './pool'
import { poolClient } from './pool-client'
import { withTransaction } from './with-transaction'

let other: pg.Client
const waiting = "SELECT FROM pg_stat_activity WHERE wait_event = 'relation' AND datname = current_database()"

beforeAll(async () => {
  await pool().query('CREATE TABLE one (n int); CREATE TABLE two (n int); INSERT INTO one VALUES (1)')
  other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  // So that PostgreSQL fails us, and not the other.
  await other.query("SET deadlock_timeout = '20s'")
})

afterAll(() => other.end())

beforeEach(() => {
  vi.spyOn(log, 'warn').mockImplementation(() => undefined)
})

it('plans a named statement anew after its table was changed, inside of a transaction and outside', async () => {
  const client = new (poolClient({ pooled: false }))({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const ask = () => client.query({ name: 'all', text: 'SELECT * FROM one' })
  expect((await ask()).fields).toHaveLength(1)
  await other.query('ALTER TABLE one ADD COLUMN second int')
  expect((await ask()).fields).toHaveLength(2)
  await other.query('ALTER TABLE one ADD COLUMN third int')
  await client.query('BEGIN')
  await expect(ask()).rejects.toMatchObject({ code: '0A000' })
  await client.query('ROLLBACK')
  await client.query('BEGIN')
  expect((await ask()).fields).toHaveLength(3)
  await client.query('COMMIT')
  await client.end()
})

it('calls back once, with what the second attempt found', async () => {
  const client = new (poolClient({ pooled: false }))({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const ask = () =>
    new Promise<number>((resolve, reject) =>
      client.query({ name: 'fields', text: 'SELECT * FROM two' }, (error, result) =>
        error ? reject(error) : resolve(result.fields.length),
      ),
    )
  expect(await ask()).toBe(1)
  await other.query('ALTER TABLE two ADD COLUMN second int')
  expect(await ask()).toBe(2)
  await expect(client.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' })
  await client.end()
})

it('asks again after a deadlock: one statement', async () => {
  await deadlock(() => pool().query('LOCK TABLE two; SELECT 1 FROM one'))
})

it('asks again after a deadlock: a transaction of ours, and one of Prisma', async () => {
  await deadlock(() =>
    withTransaction(async (client) => {
      await client.query('LOCK TABLE two')
      await client.query('SELECT FROM one')
    }),
  )
  await deadlock(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('LOCK TABLE two')
      await tx.$executeRawUnsafe('SELECT FROM one')
    }),
  )
})

it('is away, and has not failed, where it lost the race each time', async () => {
  const lost = Object.assign(new Error('deadlock detected'), { code: '40P01' })
  const work = vi.fn(() => Promise.reject(lost))
  const error: unknown = await withTransaction(work).catch((reason: unknown) => reason)
  expect(work).toHaveBeenCalledTimes(4)
  expect(isDatabaseUnavailable(error)).toBe(true)
  expect(isDatabaseUnavailable(new Error('else'))).toBe(false)
})

/** Does `work`, which locks `two` and then reads `one`, while the other has locked `one` and goes for `two`. */
async function deadlock(work: () => Promise<unknown>): Promise<void> {
  vi.mocked(log.warn).mockClear()
  await other.query('BEGIN; LOCK TABLE one')
  const working = work()
  await vi.waitFor(async () => {
    const { rowCount } = await other.query(waiting)
    expect(rowCount).toBe(1)
  }, 10_000)
  await other.query('LOCK TABLE two')
  await other.query('COMMIT')
  await working
  expect(log.warn).toHaveBeenCalledWith(
    expect.objectContaining({ attempt: 1 }),
    'the database preferred others, and is asked again',
  )
}
