import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyMigrations } from '../../lib/db/migrations/apply-migrations'
import { embeddedPostgresHome, startEmbeddedPostgres } from '../launcher/postgres/embedded-postgres'
import { diffSchema } from './schema-engine'

// npm run db:migration -- NAME writes the next migration.
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run db:migration -- name_in_snake_case')
  process.exit(1)
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'portico-migration-'))
const postgres = await startEmbeddedPostgres({ dataDir, disposable: true })
try {
  await applyMigrations(postgres.url)
  const sql = await diffSchema(postgres.url, await readFile('prisma/schema.prisma', 'utf8'))
  if (sql) await write(sql)
  else console.log('prisma/schema.prisma and prisma/migrations already agree')
} finally {
  await postgres.stop()
  await rm(embeddedPostgresHome(dataDir), { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

async function write(sql: string): Promise<void> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `prisma/migrations/${stamp}_${name}`
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/migration.sql`, `${sql}\n`)
  console.log(`${folder}/migration.sql`)
}
