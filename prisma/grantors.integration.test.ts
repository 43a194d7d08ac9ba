import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, it } from 'vitest'
import { applyMigrations } from '@/lib/db/migrations/apply-migrations'

const migration = '20261129224500_grantors'

/** Fills a database from before the migration with `before`, applies it, and returns what `after` finds. */
async function migrate<T>(
  before: (client: pg.Client) => Promise<unknown>,
  after: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const name = `grantors_${process.pid}`
  const server = new pg.Client({ connectionString: inject('databaseServer') })
  await server.connect()
  await server.query(`CREATE DATABASE ${name}`)
  const url = Object.assign(new URL(inject('databaseServer')), { pathname: `/${name}` }).href
  const older = await mkdtemp(path.join(tmpdir(), 'portico-migrations-'))
  const client = new pg.Client({ connectionString: url })
  try {
    for (const each of await readdir('prisma/migrations')) {
      if (each < migration) await cp(path.join('prisma/migrations', each), path.join(older, each), { recursive: true })
    }
    await applyMigrations(url, older)
    await client.connect()
    await before(client)
    expect(await applyMigrations(url)).toContain(migration)
    return await after(client)
  } finally {
    await client.end()
    await rm(older, { recursive: true, force: true })
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await server.end()
  }
}

const seed = `
  INSERT INTO merchants (id, name, stripe_account_id, updated_at) VALUES ('m', 'One secret', 'acct_m', now()), ('n', 'Two secrets', 'acct_n', now());
  INSERT INTO api_keys (merchant_id, id, name, hash, hint, created_by, created_at) VALUES ('m', 'key_1', 'shop', 'x', 'x', 'seed', now());
  INSERT INTO link_secrets (merchant_id, id, sealed, created_by, created_at)
    VALUES ('m', 'lsec_1', 'x', 'seed', now()), ('n', 'lsec_2', 'x', 'seed', now()), ('n', 'lsec_3', 'x', 'seed', now());
  INSERT INTO portal_links (merchant_id, id, customer_id, created_by, created_at)
    SELECT 'm', id, 'cus_1', created_by, now() FROM (VALUES
      ('shown', 'user:u1'), ('mailed', 'user:u1'), ('seeded', 'seed'), ('demo', 'seed:example'), ('panel', 'sandbox'),
      ('by-key', 'api:key_1'), ('by-no-key', 'api:gone'), ('asked', 'customer'), ('by-mail', 'mail:receipt')) AS each(id, created_by);
  INSERT INTO customer_mails (merchant_id, id, customer_id, kind, cause, status, created_at, link_id)
    VALUES ('m', 'mail_1', 'cus_1', 'portal_link', 'link:mailed', 'sent', now(), 'mailed');
  INSERT INTO portal_sessions (merchant_id, id, customer_id, source, link_id, created_at, last_seen_at, expires_at)
    SELECT merchant, id, 'cus_1', source, link, now(), now(), now() + hours * interval '1 hour' FROM (VALUES
      ('m', 'of-link', 'link', 'shown', 1), ('m', 'of-old-link', 'link', 'shown', -1), ('m', 'of-api', 'api', NULL, 1), ('m', 'of-old-api', 'api', NULL, -1),
      ('m', 'of-shop', 'api', NULL, 1), ('m', 'of-support', 'support', NULL, 1), ('m', 'of-jwt', 'jwt', NULL, 1), ('n', 'of-either', 'jwt', NULL, 1)
    ) AS each(merchant, id, source, link, hours);
  INSERT INTO audit_log (merchant_id, id, at, actor, action, customer_id, session_id)
    SELECT 'm', 'audit_' || session, now(), actor, 'portal_session.created', 'cus_1', session FROM (VALUES
      ('of-api', 'api:key_1'), ('of-old-api', 'api:key_1'), ('of-shop', 'api:sandbox'), ('of-support', 'user:u2')) AS each(session, actor)`

it('older links and sessions get their true grantor where it can be told, and may be written to as before', async () => {
  const told = await migrate(
    (client) => client.query(seed),
    async (client) => {
      await client.query('UPDATE portal_links SET open_count = open_count + 1')
      await client.query('UPDATE portal_sessions SET last_seen_at = now(), ended_at = now()')
      const { rows } = await client.query<{ id: string; grantor: string }>(
        `SELECT id, concat_ws(' ', grantor_kind, grantor_id) AS grantor FROM portal_links
       UNION ALL SELECT id, concat_ws(' ', grantor_kind, grantor_id) FROM portal_sessions`,
      )
      return Object.fromEntries(rows.map(({ id, grantor }) => [id, grantor]))
    },
  )
  expect(told).toEqual({
    shown: 'user u1',
    mailed: 'unknown',
    seeded: 'setup',
    demo: 'setup',
    panel: 'panel',
    'by-key': 'api_key key_1',
    'by-no-key': 'unknown',
    asked: 'unknown',
    'by-mail': 'unknown',
    'of-link': 'link shown',
    'of-old-link': 'link shown',
    'of-api': 'api_key key_1',
    'of-old-api': 'unknown',
    'of-shop': 'unknown',
    'of-support': 'user u2',
    'of-jwt': 'link_secret lsec_1',
    'of-either': 'unknown',
  })
})
