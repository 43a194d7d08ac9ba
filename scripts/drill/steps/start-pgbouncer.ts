import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../launcher/postgres/free-port'
import { postgresAccount } from '../../launcher/postgres/postgres-account'

const binary = '/usr/sbin/pgbouncer'

/** Starts PgBouncer in transaction mode before the database of `url`. Rejects where it is not installed. */
export async function startPgbouncer(url: string): Promise<{ url: string; stop: () => Promise<void> }> {
  if (!existsSync(binary)) throw new Error('PgBouncer is not installed: apt-get install pgbouncer')
  const { hostname, port, username, password, pathname } = new URL(url)
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-pgbouncer-'))
  const listening = await freePort()
  const users = path.join(folder, 'users.txt')
  const settings = path.join(folder, 'pgbouncer.ini')
  writeFileSync(users, `"${username}" "${password}"\n`, { mode: 0o600 })
  writeFileSync(
    settings,
    `[databases]
${pathname.slice(1)} = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listening}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
query_wait_timeout = 5
server_login_retry = 1
`,
    { mode: 0o600 },
  )
  const account = postgresAccount()
  if (account) for (const file of [folder, users, settings]) chownSync(file, account.uid, account.gid)
  const child = spawn(binary, [settings], { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2_000)))
  const pooled = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(listening) }).href
  await untilAnswering(child, pooled, () => said)
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGINT')) await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: pooled, stop }
}

async function untilAnswering(child: ChildProcess, url: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`PgBouncer did not start: ${said()}`)
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(100)
    }
  }
  throw new Error(`PgBouncer does not answer: ${said()}`)
}
