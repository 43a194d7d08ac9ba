import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { log } from '@/lib/log'
import { untilUnused } from '@/scripts/testing/database/until-unused'
import { applyMigrations } from './apply-migrations'
import { pool } from '../pool'

let folder = ''
let url = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portico-migrations-'))
  const name = `empty_${randomBytes(6).toString('hex')}`
  await pool().query(`CREATE DATABASE ${name}`)
  url = Object.assign(new URL(process.env.DATABASE_URL ?? ''), { pathname: `/${name}` }).href
})

afterEach(async () => {
  const name = new URL(url).pathname.slice(1)
  await untilUnused(pool(), name)
  await pool().query(`DROP DATABASE ${name} WITH (FORCE)`)
  await rm(folder, { recursive: true })
})

it('applies each migration once, in order', async () => {
  await migration('2_b', 'ALTER TABLE a ADD COLUMN b text')
  await migration('1_a', 'CREATE TABLE a (id int)')
  expect(await applyMigrations(url, folder)).toEqual(['1_a', '2_b'])
  expect(await applyMigrations(url, folder)).toEqual([])
  await migration('3_c', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2 $$; SELECT f();')
  expect(await applyMigrations(url, folder)).toEqual(['3_c'])
})

it('processes starting together apply it once', async () => {
  await migration('1_a', 'CREATE TABLE a (id int); SELECT pg_sleep(0.2)')
  const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(url, folder)))
  expect(applied.flat()).toEqual(['1_a'])
})

it('keeps nothing of a migration that fails, and applies it once it is mended', async () => {
  await migration('1_a', 'CREATE TABLE a (id int); SELECT 1/0')
  await expect(applyMigrations(url, folder)).rejects.toThrow('migration 1_a failed: division by zero')
  await migration('1_a', 'CREATE TABLE a (id int)')
  expect(await applyMigrations(url, folder)).toEqual(['1_a'])
})

it('fails nobody of the release before who takes the same locks the other way round', async () => {
  await migration('1_a', 'CREATE TABLE a (id int); CREATE TABLE b (id int)')
  await applyMigrations(url, folder)
  await migration('2_b', 'ALTER TABLE a ADD COLUMN n int; ALTER TABLE b ADD COLUMN n int')
  const [one, other] = [await connect(), await connect()]
  // The reader waits for the migration, which waits for the writer, who waits for the migration.
  await one.query('BEGIN; INSERT INTO b VALUES (1)')
  const applying = applyMigrations(url, folder)
  await untilWaiting(1)
  const reading = other.query('SELECT FROM a')
  await untilWaiting(2)
  await one.query('INSERT INTO a VALUES (1)')
  await reading
  await one.query('COMMIT')
  expect(await applying).toEqual(['2_b'])
  await Promise.all([one.end(), other.end()])
})

it('keeps nobody waiting behind it while a backup reads, and is done afterwards', async () => {
  await migration('1_a', 'CREATE TABLE a (id int)')
  await applyMigrations(url, folder)
  await migration('2_b', 'ALTER TABLE a ADD COLUMN n int')
  const said = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  const [backup, reader] = [await connect('pg_dump'), await connect()]
  await backup.query('BEGIN; LOCK TABLE a IN ACCESS SHARE MODE')
  const applying = applyMigrations(url, folder)
  await untilWaiting(1)
  await reader.query("SET statement_timeout = '5s'")
  await reader.query('SELECT FROM a')
  await vi.waitFor(() => expect(said).toHaveBeenCalled(), { timeout: 6_000 })
  expect(said).toHaveBeenCalledWith(
    expect.objectContaining({ heldBy: [expect.objectContaining({ application: 'pg_dump' })] }),
    'waiting for migration 2_b',
  )
  await backup.query('COMMIT')
  expect(await applying).toEqual(['2_b'])
  await Promise.all([backup.end(), reader.end()])
  said.mockRestore()
})

it('refuses a migration changed after it was applied', async () => {
  await migration('1_a', 'CREATE TABLE a (id int)')
  await applyMigrations(url, folder)
  await migration('1_a', 'CREATE TABLE a (id bigint)')
  await expect(applyMigrations(url, folder)).rejects.toThrow('migration 1_a was changed after it was applied')
})

it('says that the database cannot be reached', async () => {
  await expect(applyMigrations('postgres://u:p@127.0.0.1:1/x', folder)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

it('says whom it waits for, and goes on when they are done', async () => {
  await migration('1_a', 'CREATE TABLE a (id int)')
  const other = new pg.Client({ connectionString: url, application_name: 'a console' })
  await other.connect()
  await other.query('SELECT pg_advisory_lock(72707369)')
  const said = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  const applying = applyMigrations(url, folder)
  await vi.waitFor(() => expect(said).toHaveBeenCalled(), { timeout: 6_000 })
  expect(said).toHaveBeenCalledWith(
    expect.objectContaining({ heldBy: [expect.objectContaining({ application: 'a console' })] }),
    'waiting for another process that migrates the database',
  )
  await other.end()
  expect(await applying).toEqual(['1_a'])
  said.mockRestore()
})

it('needs no right to create schemas where an administrator made them', async () => {
  const role = `role_${randomBytes(4).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
  const own = Object.assign(new URL(url), { username: role, password: 'secret' }).href
  await migration('1_a', 'CREATE TABLE a (id int)')
  await expect(applyMigrations(own, folder)).rejects.toThrow('permission denied')
  const script = await readFile('prisma/prepare-database.sql', 'utf8')
  await admin.query(script.replace(/^\\.*$/gm, '').replaceAll(':"role"', role))
  expect(await applyMigrations(own, folder)).toEqual(['1_a'])
  await admin.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  await admin.end()
})

async function connect(application_name = 'a test'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name })
  await client.connect()
  return client
}

async function untilWaiting(count: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await pool().query(
        "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'relation' AND datname = $1",
        [new URL(url).pathname.slice(1)],
      )
      expect(rows).toHaveLength(count)
    },
    { timeout: 10_000, interval: 5 },
  )
}

async function migration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}
