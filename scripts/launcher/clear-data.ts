import { rmSync } from 'node:fs'
import path from 'node:path'
import { embeddedPostgresHome } from './postgres/embedded-postgres'
import { isSeeded } from './seed-once'

/** Deletes everything in `dataDir`, for `--reset`. */
export function clearData(dataDir: string): void {
  if (process.env.DATABASE_URL) throw new Error('DATABASE_URL is set: empty that database yourself before --reset')
  rmSync(embeddedPostgresHome(path.join(dataDir, 'postgres')), { recursive: true, force: true })
  for (const name of ['postgres', 'sandbox', 'seeded.json', 'seeded.json.new', 'secrets.json', 'demo.json']) {
    rmSync(path.join(dataDir, name), { recursive: true, force: true })
  }
}

/** Deletes the data of a first start that was cut short, which has only some of the customers. */
export function clearUnfinished(dataDir: string): void {
  if (!isSeeded(dataDir) && !process.env.DATABASE_URL) clearData(dataDir)
}
