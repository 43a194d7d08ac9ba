import { afterEach, beforeAll, expect, it } from 'vitest'
import { readMigrationFiles } from '@/lib/db/migrations/migration-files'
import { pool } from '@/lib/db/pool'
import { checkHealth } from './check-health'

beforeAll(async () => {
  await pool().query('CREATE TABLE as_applied AS TABLE _prisma_migrations')
})

afterEach(async () => {
  await pool().query('TRUNCATE _prisma_migrations')
  await pool().query('INSERT INTO _prisma_migrations SELECT * FROM as_applied')
})

const newest = async () => (await readMigrationFiles()).at(-1)?.name ?? ''

it('is well with a database of this version', async () => {
  expect(await checkHealth()).toEqual({ status: 'ok', database: 'ok', migrations: 'ok' })
})

it('says which migration is missing', async () => {
  const name = await newest()
  await pool().query('DELETE FROM _prisma_migrations WHERE migration_name = $1', [name])
  expect(await checkHealth()).toEqual({
    status: 'unavailable',
    database: 'ok',
    migrations: `${name} has not been applied`,
  })
})

it('says which migration never finished, and which is not ours', async () => {
  const name = await newest()
  await pool().query('UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1', [name])
  expect((await checkHealth()).migrations).toBe(`${name} was started and never finished`)
  await pool().query("UPDATE _prisma_migrations SET finished_at = now(), checksum = 'x' WHERE migration_name = $1", [
    name,
  ])
  expect((await checkHealth()).migrations).toBe(`${name} was changed after it was applied`)
})
