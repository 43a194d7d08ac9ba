import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { pool } from '@/lib/db/pool'
import { startWorker, type Worker } from '@/lib/worker/start-worker'
import { answerWatchers } from './answer-watchers'

const metricsToken = 'a-token-of-the-scraper'
let server: Server
let worker: Worker | undefined

beforeAll(async () => {
  process.env.METRICS_TOKEN = metricsToken
  server = createServer((request, response) => {
    if (!answerWatchers(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await worker?.stop()
  server.close()
})

const ask = (path: string, headers = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })

it('is alive whatever else is wrong, with its version', async () => {
  const answer = await ask('/api/health/live')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'ok', version: expect.stringMatching(/^\d/) as string })
})

it('is ready once a worker lives, and while no job has waited for long', async () => {
  const ready = async () => {
    const answer = await ask('/api/health/ready')
    return { http: answer.status, ...((await answer.json()) as object) }
  }
  expect(await ready()).toMatchObject({ http: 503, status: 'unavailable', worker: 'none alive', migrations: 'ok' })
  worker = await startWorker()
  await vi.waitFor(async () => expect(await ready()).toMatchObject({ http: 200, status: 'ok', worker: 'ok' }), {
    timeout: 10_000,
    interval: 500,
  })
  await worker.stop()
  worker = undefined
  await pool().query(
    `SELECT graphile_worker.add_job('sync_customer', '{}', run_at => now() - interval '10 minutes', job_key => 'late')`,
  )
  await vi.waitFor(
    async () =>
      expect(await ready()).toMatchObject({ http: 503, queue: expect.stringMatching(/^6\d\d s behind$/) as string }),
    {
      timeout: 10_000,
      interval: 500,
    },
  )
})

it('gives metrics to the token alone', async () => {
  expect((await ask('/metrics')).status).toBe(401)
  expect((await ask('/metrics', { authorization: `Bearer ${metricsToken}x` })).status).toBe(401)
  const answer = await ask('/metrics', { authorization: `Bearer ${metricsToken}` })
  expect(answer.status).toBe(200)
  const written = await answer.text()
  expect(written).toContain('portico_queue_jobs{state="due"} 1')
  expect(written).toMatch(/portico_queue_lag_seconds 6\d\d/)
  expect(written).toContain('portico_build_info{version="')
})

it('leaves every other address to others', async () => {
  expect((await ask('/api/health')).status).toBe(418)
})
