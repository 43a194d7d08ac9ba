import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { createCluster } from './create-cluster'
import { freePort } from './free-port'
import { canEnter, postgresAccount } from './postgres-account'
import { findPostgresBinaries, rootStateFolder } from './postgres-binaries'
import { startPostgresServer } from './postgres-server'
import { stopStalePostgres } from './stop-stale-postgres'

const portAttempts = 5

export type EmbeddedPostgres = { url: string; stop: () => Promise<void> }

/**
 * Starts the bundled PostgreSQL on `dataDir`, on 127.0.0.1 only, and creates the database on first use. It stops when
 * `stop` is called or this process dies. `disposable` trades durability for speed.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string
  port?: number
  disposable?: boolean
}): Promise<EmbeddedPostgres> {
  const account = postgresAccount()
  const home = embeddedPostgresHome(options.dataDir)
  const binaries = await findPostgresBinaries(account)
  const { cluster, user, password } = createCluster({ home, binaries, account })
  await stopStalePostgres(cluster)
  const disposable = options.disposable ?? false
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const address = `postgres://${user}:${password}@127.0.0.1:${port}`
    try {
      const { stop } = await startPostgresServer({
        cluster,
        binaries,
        account,
        port,
        disposable,
        url: `${address}/postgres`,
      })
      return { url: `${address}/portico`, stop }
    } catch (error) {
      // Another program may take the free port before the server does.
      const mayRepeat =
        options.port === undefined && attempt < portAttempts && String(error).includes('Address already in use')
      if (!mayRepeat) throw error
    }
  }
}

/** The home of `dataDir`'s cluster: the folder itself, or another one if the server's account cannot enter it. */
export function embeddedPostgresHome(dataDir: string): string {
  const wanted = path.resolve(dataDir)
  const account = postgresAccount()
  if (!account) return openFolder(wanted, 0o700)
  if (canEnter(openFolder(wanted, 0o711), account)) return wanted
  return openFolder(path.join(rootStateFolder, createHash('sha256').update(wanted).digest('hex').slice(0, 16)), 0o711)
}

function openFolder(folder: string, mode: number): string {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, mode)
  return folder
}
