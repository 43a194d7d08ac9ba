import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { diffSchema } from '../scripts/migration/schema-engine'

const schema = () => readFile('prisma/schema.prisma', 'utf8')
// Tables of no merchant: Prisma's, the rate limiter's, and the sign-in's, whose adapter needs single keys.
const globalTables = [
  ...['_prisma_migrations', 'merchants', 'rate_limits'],
  ...['users', 'accounts', 'auth_sessions', 'verification_tokens'],
  // Merchants that share a Stripe account share its rate.
  'stripe_rates',
]
// A user's merchants are looked up before the merchant is known.
const globalIndexes = ['memberships_user_id_idx']

it('the migrations make what schema.prisma says; else run `npm run db:migration -- name`', async () => {
  expect(await diffSchema(databaseUrl(), await schema())).toBe('')
})

it('a change to the schema without a migration is seen', async () => {
  const changed = (await schema()).replace(
    'model Customer {',
    'model Customer {\n  nickname String?\n  @@index([merchantId, phone])',
  )
  const sql = await diffSchema(databaseUrl(), changed)
  expect(sql).toContain('ADD COLUMN     "nickname" TEXT')
  expect(sql).toContain('CREATE INDEX "customers_merchant_id_phone_idx"')
})

it("every key and index of a merchant's table starts with merchant_id", async () => {
  const { rows } = await pool().query<{ table: string; index: string; first: string }>(
    `SELECT t.relname AS table, i.relname AS index, a.attname AS first
     FROM pg_index x
     JOIN pg_class t ON t.oid = x.indrelid
     JOIN pg_class i ON i.oid = x.indexrelid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
     WHERE t.relnamespace = 'public'::regnamespace`,
  )
  const merchantTables = rows.filter(
    ({ table, index }) => !globalTables.includes(table) && !globalIndexes.includes(index),
  )
  expect(merchantTables.length).toBeGreaterThan(30)
  expect(merchantTables.filter(({ first }) => first !== 'merchant_id')).toEqual([])
})

it("every merchant's table has a key, and merchant_id in it", async () => {
  const { rows } = await pool().query<{ relname: string }>(
    `SELECT relname FROM pg_class t
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT EXISTS (
       SELECT 1 FROM pg_index x JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey)
       WHERE x.indrelid = t.oid AND x.indisprimary AND a.attname = 'merchant_id')`,
  )
  expect(rows.map(({ relname }) => relname).filter((name) => !globalTables.includes(name))).toEqual([])
})

it('times carry a zone, and amounts of money fit 64 bits', async () => {
  const { rows } = await pool().query(
    `SELECT table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND (
       data_type = 'timestamp without time zone'
       OR (data_type = 'integer' AND column_name ~ '(^|_)(amount|total|subtotal|balance)(_|$)'))`,
  )
  expect(rows).toEqual([])
})

function databaseUrl(): string {
  return process.env.DATABASE_URL ?? ''
}
