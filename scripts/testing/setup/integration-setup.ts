import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../../../lib/db/apply-migrations'
import { embeddedPostgresHome, startEmbeddedPostgres } from '../../launcher/postgres/embedded-postgres'
import { startSandbox } from '../../../sandbox/server'
import { buildDocumentWorker } from '../../build-document-worker.mjs'
import { buildPrograms } from '../programs/build-programs'

declare module 'vitest' {
  interface ProvidedContext {
    /** of the server's own database; a test file's is made from `templateDatabase` */
    databaseServer: string
    templateDatabase: string
    sandboxUrl: string
    /** of the mailbox, for the universe of `KEY`, which a test file puts in its place */
    mailboxUrl: string
    /** as a build's: holds the program that sets documents */
    distDir: string
    /** holds what tests start in processes of their own */
    programsDir: string
  }
}

/** Once a run: a PostgreSQL server with a migrated template database, and one sandbox server. */
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

/** Within the project, where what the programs do not hold themselves is found. */
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
