import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../launcher/postgres/free-port'
import { postgresAccount } from '../../launcher/postgres/postgres-account'

const installed = '/usr/lib/postgresql'

export type SystemPostgres = {
  url: (database: string) => string
  /** creates an empty database and returns its URL */
  create: (database: string) => Promise<string>
  /** runs one of PostgreSQL's programs; throws what it says where it fails */
  run: (program: string, args: string[]) => void
  stop: () => Promise<void>
}

/** A server of its own in `folder` with Debian's PostgreSQL; null where no server is installed. */
export async function startSystemPostgres(folder: string): Promise<SystemPostgres | null> {
  const versions = existsSync(installed) ? readdirSync(installed).sort((one, other) => Number(other) - Number(one)) : []
  const bin = versions.map((version) => path.join(installed, version, 'bin')).find((dir) => existsSync(`${dir}/initdb`))
  if (!bin) return null
  const account = postgresAccount()
  mkdirSync(folder, { mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  const run = (program: string, args: string[], as: object = {}) => {
    const { status, stderr } = spawnSync(path.join(bin, program), args, { ...as, cwd: '/', encoding: 'utf8' })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  run('initdb', ['-D', folder, '-U', 'portico', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], account)
  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const child = spawn(path.join(bin, 'postgres'), ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  const url = (database: string) => `postgres://portico@127.0.0.1:${port}/${database}`
  const answers = () => spawnSync(path.join(bin, 'pg_isready'), ['-d', url('postgres')]).status === 0
  for (let tries = 0; !answers() && tries < 100; tries++) await sleep(100)
  return {
    url,
    create: async (database) => {
      run('createdb', [`--maintenance-db=${url('postgres')}`, database])
      return url(database)
    },
    run,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.kill('SIGINT')) await ended
    },
  }
}
