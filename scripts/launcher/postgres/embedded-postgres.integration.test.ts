import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createConnection } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { embeddedPostgresHome, startEmbeddedPostgres } from './embedded-postgres'

let folder = ''
let dataDir = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portico-pg-'))
  dataDir = path.join(folder, 'postgres')
})
afterEach(() => {
  rmSync(embeddedPostgresHome(dataDir), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

it('keeps its data from one start to the next, in UTF-8 and UTC', async () => {
  const first = await startEmbeddedPostgres({ dataDir })
  await ask(first.url, "CREATE TABLE t AS SELECT 'Łódź' AS name")
  await first.stop()
  const second = await startEmbeddedPostgres({ dataDir })
  try {
    expect(
      await ask(second.url, "SELECT upper(name), current_setting('timezone'), current_setting('fsync') FROM t"),
    ).toEqual(['ŁÓDŹ', 'UTC', 'on'])
  } finally {
    await second.stop()
  }
})

it('loses nothing when the process that started it is killed, and is there again at once', async () => {
  const program = `
    import { startEmbeddedPostgres } from './scripts/launcher/postgres/embedded-postgres'
    startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} }).then(({ url }) => console.log(url))
    setInterval(() => undefined, 1000)`
  const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
  const [line] = (await once(owner.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  await ask(url, 'CREATE TABLE t AS SELECT 42 AS answer')
  owner.kill('SIGKILL')
  const again = await startEmbeddedPostgres({ dataDir })
  try {
    expect(await ask(again.url, 'SELECT answer FROM t')).toEqual([42])
    await expect(ask(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  } finally {
    await again.stop()
  }
})

it('takes over from a server left running on its data', async () => {
  const left = await startEmbeddedPostgres({ dataDir })
  await ask(left.url, 'CREATE TABLE t AS SELECT 42 AS answer')
  const next = await startEmbeddedPostgres({ dataDir })
  try {
    expect(await ask(next.url, 'SELECT answer FROM t')).toEqual([42])
    await expect(ask(left.url, 'SELECT 1')).rejects.toThrow()
  } finally {
    await next.stop()
    await left.stop()
  }
})

it('starts again after a first start cut short', async () => {
  mkdirSync(path.join(embeddedPostgresHome(dataDir), 'cluster.new'))
  const postgres = await startEmbeddedPostgres({ dataDir, disposable: true })
  expect(await ask(postgres.url, 'SELECT current_database()')).toEqual(['portico'])
  await postgres.stop()
})

it('asks for its password, which only its owner can read', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir, disposable: true })
  try {
    const wrong = Object.assign(new URL(postgres.url), { password: 'wrong' }).href
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed')
    const file = path.join(embeddedPostgresHome(dataDir), 'password')
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(postgres.url).toContain(readFileSync(file, 'utf8').trim())
  } finally {
    await postgres.stop()
  }
})

it('listens on no address but 127.0.0.1', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir, disposable: true })
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal }) => !internal)
  try {
    for (const { address } of others) expect(await accepts(address, Number(new URL(postgres.url).port))).toBe(false)
    expect(await accepts('127.0.0.1', Number(new URL(postgres.url).port))).toBe(true)
  } finally {
    await postgres.stop()
  }
})

it.runIf(process.getuid?.() === 0)(
  'run by root, it finds a place when its own account cannot enter the data folder',
  async () => {
    const closed = path.join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    dataDir = path.join(closed, 'postgres')
    const first = await startEmbeddedPostgres({ dataDir })
    await ask(first.url, 'CREATE TABLE t AS SELECT 42 AS answer')
    await first.stop()
    const second = await startEmbeddedPostgres({ dataDir })
    try {
      expect(await ask(second.url, 'SELECT answer FROM t')).toEqual([42])
      expect(statSync(closed).mode & 0o077).toBe(0)
    } finally {
      await second.stop()
    }
  },
)

it('says why it cannot start', async () => {
  const taken = await startEmbeddedPostgres({ dataDir: path.join(folder, 'other'), disposable: true })
  try {
    const port = Number(new URL(taken.url).port)
    await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toThrow(
      /PostgreSQL did not start: .*Address already in use/,
    )
  } finally {
    await taken.stop()
    rmSync(embeddedPostgresHome(path.join(folder, 'other')), { recursive: true, force: true })
  }
})

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 1_000 })
    const answer = (value: boolean) => {
      socket.destroy()
      resolve(value)
    }
    socket
      .once('connect', () => answer(true))
      .once('error', () => answer(false))
      .once('timeout', () => answer(false))
  })
}
