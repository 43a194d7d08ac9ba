import pg from 'pg'
import { directUrl } from '@/lib/db/direct-url'
import { log } from '@/lib/log'
import { clearSupersededJobs } from './clear-superseded-jobs'
import { pulseLock } from '@/lib/jobs/pulse-lock'
import { unlockDeadWorkers } from './unlock-dead-workers'

const beatEvery = 15_000

export type Pulse = {
  /** call it before the worker takes its first job */
  claim: (worker: string) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Shows that a worker lives, by an advisory lock on a connection of its own, which ends with the process. At once and
 * then every 15 seconds, it also frees the jobs of dead workers and tidies the queue.
 */
export async function startPulse(): Promise<Pulse> {
  let worker: string | undefined
  let connection: pg.Client | undefined

  async function claim(): Promise<void> {
    if (!worker || connection) return
    const client = new pg.Client({ connectionString: directUrl(), application_name: 'portico worker' })
    // The lock is lost with the connection; the next beat takes it again.
    client.on('error', () => void (connection = undefined))
    connection = client
    try {
      await client.connect()
      await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [pulseLock, worker])
    } catch (error) {
      connection = undefined
      throw error
    }
  }

  const beat = () =>
    claim()
      .then(unlockDeadWorkers)
      .then(clearSupersededJobs)
      .catch((error: unknown) => log.warn({ err: error }, 'the pulse of a worker missed a beat'))
  await beat()
  const timer = setInterval(() => void beat(), beatEvery)
  return {
    claim: (id) => {
      worker = id
      return claim()
    },
    stop: async () => {
      clearInterval(timer)
      await connection?.end()
    },
  }
}
