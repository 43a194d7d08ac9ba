import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { startProgram } from '@/scripts/testing/programs/start-program'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { register } from '@/instrumentation'
import { replayEvents } from '@/lib/sync/events/replay-events'

// Settings are read once, on first use.
Object.assign(process.env, { NEXT_RUNTIME: 'nodejs', PORTICO_WORKER: 'apart' })
const harness = setUpSync()
const { merchant, stripe } = harness
const children: ChildProcess[] = []

afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))

async function startApart(): Promise<ChildProcess> {
  const child = startProgram('npm-run-worker')
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

it('workers apart share the work of an app that carries out none, each event once, and end when told to', async () => {
  await register()
  const customers: string[] = []
  for (let made = 0; made < 12; made++) customers.push((await stripe.customers.create({ name: `Customer ${made}` })).id)
  for (const customer of customers) await stripe.customers.update(customer, { name: 'Changed' })
  await replayEvents(merchant)
  const calls = harness.proxy.calls
  const locked = await pool().query('SELECT FROM graphile_worker.jobs WHERE locked_at IS NOT NULL')
  expect(locked.rowCount).toBe(0)
  const workers = [await startApart(), await startApart()]
  await vi.waitUntil(async () => (await db.inboxEvent.count({ where: { handledAt: null } })) === 0, { timeout: 20_000 })
  // Two events per customer arrived as a burst, which is one sync.
  for (const customer of customers) {
    expect(calls.filter((call) => call === `GET /v1/customers/${customer}`)).toHaveLength(1)
    await harness.expectInStep(customer)
  }
  for (const worker of workers) {
    worker.kill('SIGTERM')
    expect((await once(worker, 'exit'))[0]).toBe(0)
  }
})
