import { Logger, runMigrations } from 'graphile-worker'

/** Brings the tables and functions of the job queue up to date, in their schema `graphile_worker`. */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, maxPoolSize: 2, logger: new Logger(() => () => undefined) })
}
