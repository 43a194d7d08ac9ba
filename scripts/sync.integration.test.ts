import { execFile } from 'node:child_process'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { replayEvents } from '@/lib/sync/events/replay-events'
import { programFile } from './testing/programs/program-file'
import { setUpSync } from './testing/sync/sync-harness'

const harness = setUpSync()
const { merchant, stripe } = harness

type Said = { code: number; out: string; error: string }

function sync(...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [programFile('npm-run-sync'), ...args],
      { env: { ...process.env, VITEST: undefined } },
      (_, out, error) => resolve({ code: child.exitCode ?? -1, out, error }),
    )
  })
}

const said = (out: string): Said => ({ code: 0, out, error: '' })

it('imports the whole account with a bar that gets to its end, and then says how the mirror keeps up', async () => {
  const { customer } = await harness.make('active')
  for (let made = 0; made < 3; made++) await stripe.customers.create({ name: `Customer ${made}` })
  const { code, out, error } = await sync('--all')
  expect(code).toBe(0)
  expect(out).toContain(
    'importing Merchant; stop it whenever you like, it goes on from there\nread 4 customers, 1 subscription, ',
  )
  expect(error).toMatch(
    / 0 of 4 customers, 0 a second, … left\n.* 4 of 4 customers, [\d.]+ a second, less than a minute left\n/s,
  )
  expect(out).toMatch(/everything is mirrored; from here webhooks keep it in step\n$/)
  await harness.expectInStep(customer)
  const { out: status } = await sync('status')
  expect(status).toMatch(/^Merchant \(m_1\)\n {2}lag +/)
  expect(status).toMatch(/import +4 customers, 1 subscription, .*, 4 written; done \d{4}-/)
  expect(status).toMatch(/dead +0 events, 0 jobs/)
})

it('says what was given up and why, and has it tried again', async () => {
  const { id: customer } = await stripe.customers.create({ name: 'Ada' })
  await replayEvents(merchant)
  await pool().query(
    `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'stripe_unavailable' WHERE payload->>'customerId' = $1`,
    [customer],
  )
  await db.inboxEvent.updateMany({ where: { customerId: customer }, data: { outcome: 'dead' } })
  const { out } = await sync('status', '--merchant', 'm_1')
  expect(out).toMatch(/dead +1 events, 1 jobs/)
  const [, job = ''] =
    new RegExp(`(\\d+) {2}sync_customer ${customer} +25 attempts until .*: stripe_unavailable`).exec(out) ?? []
  expect(await sync('replay', job)).toEqual(said('1 of the dead letters will be tried again by the next worker\n'))
  expect(await sync('replay', '--all')).toEqual(said('0 of the dead letters will be tried again by the next worker\n'))
})

it('syncs one customer, finds the events that were missed, and reconciles a merchant', async () => {
  const { id: customer } = await stripe.customers.create({ name: 'Bea' })
  expect(await sync('--customer', customer)).toEqual(said(`${customer} of Merchant is as Stripe has it\n`))
  await harness.expectInStep(customer)
  await db.inboxEvent.deleteMany()
  expect((await sync('--since', '1h')).out).toMatch(
    /^Merchant: \d+ events listed, 0 that no webhook had brought, \d+ less than a minute old; jobs follow them\n$/,
  )
  await stripe.customers.update(customer, { name: 'Cora' })
  const { code, out } = await sync('--merchant', 'm_1')
  expect(code).toBe(0)
  expect(out).toMatch(/\n\d+ customers reconciled, 1 of them new to the mirror, 0 failed\n$/)
  await harness.expectInStep(customer)
  await stripe.customers.del(customer)
  expect(await sync('--customer', customer)).toEqual(said(`${customer} of Merchant is as Stripe has it: deleted\n`))
})

it('ends with 1 and what was wrong', async () => {
  const attempts = [
    ['--customer', 'cus_none'],
    ['--since', 'yesterday'],
    ['--merchant', 'm_2'],
    ['--nonsense'],
    [],
    ['sing'],
    ['replay'],
    ['replay', 'x'],
  ]
  expect(await Promise.all(attempts.map((args) => sync(...args)))).toEqual(
    [
      'cus_none: Stripe has no such customer\n',
      '--since yesterday: a date such as 2026-11-01, or 36h, or 7d\n',
      'no merchant m_2\n',
      expect.stringMatching(/nonsense.*\nusage: npm run sync/s),
      expect.stringContaining('usage: npm run sync'),
      expect.stringContaining('usage: npm run sync'),
      'name the jobs, or say --all\n',
      'a job is named by its number; see `npm run sync -- status`\n',
    ].map((error) => ({ code: 1, out: '', error: typeof error === 'string' ? `portico: ${error}` : error })),
  )
})
