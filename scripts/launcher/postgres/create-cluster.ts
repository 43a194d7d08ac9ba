import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { postgresEnvironment, type Account } from './postgres-account'

const user = 'portico'

export type Cluster = { cluster: string; user: string; password: string }

/** The cluster under `home`, created by initdb on first use, with its credentials. */
export function createCluster(options: { home: string; binaries: string; account: Account | undefined }): Cluster {
  const cluster = path.join(options.home, 'cluster')
  const passwordFile = path.join(options.home, 'password')
  // A cluster is built elsewhere and then moved, so one that was cut short is never taken for complete.
  if (!existsSync(cluster)) initialise({ ...options, cluster, passwordFile })
  return { cluster, user, password: readFileSync(passwordFile, 'utf8').trim() }
}

function initialise(options: {
  binaries: string
  account: Account | undefined
  cluster: string
  passwordFile: string
}): void {
  const { account, passwordFile } = options
  const partial = `${options.cluster}.new`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { mode: 0o700 })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  if (account) [partial, passwordFile].forEach((file) => chownSync(file, account.uid, account.gid))
  const result = spawnSync(
    path.join(options.binaries, 'bin/initdb'),
    [
      ...['-D', partial, '-U', user, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      // Sorting and lower-casing are the same on every machine.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-sync', '--no-instructions'],
    ],
    { ...account, cwd: '/', encoding: 'utf8', env: postgresEnvironment },
  )
  if (result.status !== 0) {
    throw new Error(`initdb failed: ${(result.stderr || result.error?.message || `status ${result.status}`).trim()}`)
  }
  renameSync(partial, options.cluster)
}
