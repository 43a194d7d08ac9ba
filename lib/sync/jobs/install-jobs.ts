import { runMigrations } from 'graphile-worker'

/** Brings the tables and functions of the job queue up to date, in a schema of their own. */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl })
}
