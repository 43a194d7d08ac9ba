import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { postgresEnvironment, type Account } from './postgres-account'

const startSeconds = 60
const stopSeconds = 30

// The subshell waits on a pipe from our process. When it closes, by exit or kill -9, it shuts the server down.
const untilParentDies = 'pg=$$; exec 3<&0; (read -r _ <&3; kill -INT $pg 2>/dev/null) & exec "$@" 3<&- </dev/null'

/** Runs `postgres` on `cluster` until stopped; resolves once `url` answers and the database `portico` exists. */
export async function startPostgresServer(options: {
  cluster: string
  binaries: string
  account: Account | undefined
  port: number
  disposable: boolean
  url: string
}): Promise<{ stop: () => Promise<void> }> {
  const child = spawnServer(options)
  const stop = () => stopServer(child)
  try {
    await waitUntilReady(child, options.url)
    await createDatabase(options.url)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

type Server = ChildProcess & { lastLines: () => string }

function spawnServer(options: Parameters<typeof startPostgresServer>[0]): Server {
  const settings = [
    `port=${options.port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_line_prefix=',
    'max_connections=200',
    ...(options.disposable ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  const command = [path.join(options.binaries, 'bin/postgres'), '-D', options.cluster]
  const child = spawn('/bin/sh', ['-c', untilParentDies, 'sh', ...command, ...settings.flatMap((s) => ['-c', s])], {
    ...options.account,
    cwd: '/',
    // A process group of its own, because Ctrl-C must not reach it before the app has disconnected.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: postgresEnvironment,
  })
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4_000)))
  return Object.assign(child, { lastLines: () => output.trim().split('\n').slice(-5).join('; ') })
}

async function waitUntilReady(child: Server, url: string): Promise<void> {
  const deadline = Date.now() + startSeconds * 1_000
  for (;;) {
    if (hasEnded(child)) throw new Error(`PostgreSQL did not start: ${child.lastLines()}`)
    if (await answers(url)) return
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not answer in ${startSeconds} s: ${child.lastLines()}`)
    await delay(25)
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'portico'")
    if (rowCount === 0) await client.query('CREATE DATABASE portico')
  } finally {
    await client.end()
  }
}

async function stopServer(child: Server): Promise<void> {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.end()
  await Promise.race([ended, delay(stopSeconds * 1_000, undefined, { ref: false })])
  if (!hasEnded(child)) child.kill('SIGQUIT')
  await ended
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
