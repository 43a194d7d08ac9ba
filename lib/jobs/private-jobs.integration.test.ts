import { Logger, runOnce } from 'graphile-worker'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { addJob } from './add-job'
import { listDeadJobs } from './list-dead-jobs'
import { lockWaitingSql, payloadSql, wakeWorkersSql } from './private-jobs-sql'
import { replayDeadJobs } from './replay-dead-jobs'

const task = vi.fn()
const add = (key: string) => addJob(pool(), 'handle_event', { merchantId: 'm_1', eventId: key }, { key })
/** A worker does everything that is due, then ends. */
const work = () =>
  runOnce({
    connectionString: env().DATABASE_URL,
    taskList: { handle_event: (_payload, { job }) => task(job.key) },
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  })
const set = (sql: string, key: string) =>
  pool().query(`UPDATE graphile_worker._private_jobs SET ${sql} WHERE key = $1`, [key])

beforeEach(async () => {
  task.mockReset()
  await pool().query('DELETE FROM graphile_worker._private_jobs')
})

it('finds the payload that the public view leaves out', async () => {
  await add('one')
  const { rows } = await pool().query(`SELECT job.*, ${payloadSql} AS given FROM graphile_worker.jobs AS job`)
  expect(rows).toEqual([expect.objectContaining({ key: 'one', given: { merchantId: 'm_1', eventId: 'one' } })])
  expect(rows[0]).not.toHaveProperty('payload')
})

describe('a waiting job', () => {
  it('is locked by its key, and one that began or failed before is not', async () => {
    for (const key of ['waiting', 'tried', 'begun', 'unasked']) await add(key)
    await set('attempts = 1', 'tried')
    await set('locked_at = now()', 'begun')
    const { rows } = await pool().query(lockWaitingSql('$1'), [['waiting', 'tried', 'begun']])
    expect(rows).toEqual([{ key: 'waiting' }])
  })

  it('is not taken by a worker before the transaction ends', async () => {
    await add('locked')
    await add('free')
    const client = await pool().connect()
    await client.query('BEGIN')
    await client.query(lockWaitingSql('$1'), [['locked']])
    await work()
    expect(task.mock.calls).toEqual([['free']])
    await client.query('COMMIT')
    client.release()
    await work()
    expect(task.mock.calls).toEqual([['free'], ['locked']])
  })

  it('cannot be locked through the public view', async () => {
    const sql = 'SELECT key FROM graphile_worker.jobs FOR KEY SHARE'
    await expect(pool().query(sql)).rejects.toThrow('cannot be applied to the nullable side of an outer join')
  })
})

describe('workers', () => {
  const heard: { channel: string; payload?: string }[] = []
  afterEach(() => void heard.splice(0))

  it('are woken as the queue itself wakes them', async () => {
    const client = await pool().connect()
    client.on('notification', (message) => heard.push(message))
    await client.query('LISTEN "jobs:insert"')
    await add('one')
    await pool().query(`SELECT ${wakeWorkersSql('1')}`)
    await vi.waitUntil(() => heard.length === 2)
    client.release(true)
    const [theirs, ours] = heard.map(({ channel, payload = '' }) => ({ channel, ...JSON.parse(payload) }))
    expect(ours).toEqual({ ...theirs, r: expect.any(Number) })
  })
})

describe('dead jobs', () => {
  it('are counted once when they are replayed twice at once', async () => {
    for (const key of ['one', 'two', 'alive']) await add(key)
    await set('attempts = max_attempts', 'one')
    await set('attempts = max_attempts', 'two')
    expect(await listDeadJobs('m_1')).toHaveLength(2)
    const counts = await Promise.all([1, 2, 3].map(() => replayDeadJobs({ merchantId: 'm_1' })))
    expect(counts.toSorted()).toEqual([0, 0, 2])
    expect(await listDeadJobs(null)).toEqual([])
  })
})
