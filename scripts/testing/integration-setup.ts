import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../../lib/db/apply-migrations'
import { embeddedPostgresHome, startEmbeddedPostgres } from '../../lib/db/embedded-postgres'
import { freePort } from '../../lib/db/free-port'

declare module 'vitest' {
  interface ProvidedContext {
    /** of the server's own database; a test file's is made from `templateDatabase` */
    databaseServer: string
    templateDatabase: string
    sandboxUrl: string
  }
}

/** Once a run: a PostgreSQL server with a migrated template database, and one sandbox server. */
export default async function setUpIntegration(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portico-integration-'))
  const postgres = await startEmbeddedPostgres({ dataDir, disposable: true })
  const sandbox = await startSandboxServer()
  await createTemplate(postgres.url)
  project.provide('databaseServer', postgres.url)
  project.provide('templateDatabase', 'template_portico')
  project.provide('sandboxUrl', sandbox.url)
  return async () => {
    await sandbox.close()
    await postgres.stop()
    await rm(embeddedPostgresHome(dataDir), { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function createTemplate(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query('CREATE DATABASE template_portico')
  await client.end()
  const template = new URL(serverUrl)
  template.pathname = '/template_portico'
  await applyMigrations(template.href)
}

async function startSandboxServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const file = path.resolve('sandbox/server.ts')
  if (!existsSync(file)) return { url: 'http://127.0.0.1:9', close: async () => undefined }
  const { startSandbox } = (await import(file)) as typeof import('../../sandbox/server')
  return startSandbox({ port: await freePort() })
}
