import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../../../lib/db/migrations/apply-migrations'
import { embeddedPostgresHome, startEmbeddedPostgres } from '../../launcher/postgres/embedded-postgres'
import { startSandbox } from '../../../sandbox/server'
import { buildDocumentWorker } from '../../launcher/build/build-document-worker.mjs'
import { buildPrograms } from '../programs/build-programs'

declare module 'vitest' {
  interface ProvidedContext {
    /** the server's own database; a test file's database is created from `templateDatabase` */
    databaseServer: string
    templateDatabase: string
    sandboxUrl: string
    /** the mailbox of the universe `KEY`, which a test file replaces */
    mailboxUrl: string
    /** like a build's folder: holds the program that renders documents */
    distDir: string
    /** holds the programs that tests start in processes of their own */
    programsDir: string
  }
}

/** Starts one PostgreSQL server with a migrated template database, and one sandbox, per run. */
export default async function setUpIntegration(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portico-integration-'))
  const postgres = await startEmbeddedPostgres({ dataDir, disposable: true })
  const sandbox = await startSandbox({ port: 0, smtpPort: 0 })
  await createTemplate(postgres.url)
  project.provide('databaseServer', postgres.url)
  project.provide('templateDatabase', 'template_portico')
  const distDir = path.join(dataDir, 'dist')
  const programsDir = await makeProgramsDir()
  await Promise.all([buildDocumentWorker(distDir), buildPrograms(programsDir)])
  project.provide('sandboxUrl', sandbox.url)
  project.provide('mailboxUrl', sandbox.smtp?.urlFor('KEY') ?? '')
  project.provide('distDir', distDir)
  project.provide('programsDir', programsDir)
  return async () => {
    await sandbox.close()
    await postgres.stop()
    await rm(embeddedPostgresHome(dataDir), { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
    await rm(programsDir, { recursive: true, force: true })
  }
}

/** Inside the project, so that the programs' external packages are found. */
async function makeProgramsDir(): Promise<string> {
  const cache = path.resolve('node_modules/.cache/portico')
  await mkdir(cache, { recursive: true })
  return mkdtemp(path.join(cache, 'programs-'))
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
