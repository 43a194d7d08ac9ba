import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

export type Migration = { name: string; sql: string; checksum: string }

/**
 * Where the migrations of a build lie: in its own folder, because those of the checkout may already be those of the next
 * release. Without a build they are the checkout's.
 */
export function migrationsFolder(distDir = process.env.PORTICO_DIST_DIR): string {
  const ofBuild = distDir && path.resolve(/* turbopackIgnore: true */ distDir, 'migrations')
  return ofBuild && existsSync(/* turbopackIgnore: true */ ofBuild) ? ofBuild : path.resolve('prisma/migrations')
}

/** The migrations of `folder`, oldest first. */
export async function readMigrationFiles(folder = migrationsFolder()): Promise<Migration[]> {
  // The comments keep the bundler from taking the whole project for something this might read.
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(/* turbopackIgnore: true */ path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
