import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { db } from '../lib/db/client'
import { pool } from '../lib/db/pool'
import { replayDeadJobs } from '../lib/jobs/replay-dead-jobs'
import { syncCustomer } from '../lib/sync/customer/sync-customer'
import { inBackground } from '../lib/stripe-rate/background'
import { commandLine } from './launcher/command-line'
import { fail } from './launcher/fail'
import { importMerchant } from './sync/import-merchant'
import { parseSince } from './sync/parse-since'
import { printStatus } from './sync/print-status'
import { reconcileNow } from './sync/reconcile-now'
import { replaySince } from './sync/replay-since'
import { loadSettings } from './sync/load-settings'

const usage = `usage: ${commandLine('sync', '…')}
  status                          how the mirror keeps up, and what was given up
  replay [JOB …] | replay --all   dead letters again: those named, or all of them
  --customer cus_…                one customer, whole
  --merchant ID                   missed events, then every customer of one merchant
  --since 2026-11-01 | 36h | 7d   what Stripe says happened since and no webhook told
  --all                           imports the whole account; goes on where it was stopped
with --merchant ID, any of them is about that merchant alone`

const options = {
  customer: { type: 'string' },
  merchant: { type: 'string' },
  since: { type: 'string' },
  all: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

type Flags = {
  customer?: string | undefined
  merchant?: string | undefined
  since?: string | undefined
  all: boolean
  help: boolean
}

const { values, positionals } = readArguments()
if (values.help) fail(usage)
if (existsSync('.env')) process.loadEnvFile('.env')
loadSettings()
try {
  await inBackground(carryOut)
  await db.$disconnect()
  await pool().end()
} catch (error) {
  // In a terminal, the message is enough.
  fail(error)
}
process.exit()

async function carryOut(): Promise<void> {
  const [command, ...jobs] = positionals
  const merchants = await findMerchants(values.merchant)
  if (command === 'status') for (const { id } of merchants) await printStatus(id)
  else if (command === 'replay') await replay(jobs)
  else if (command !== undefined) fail(usage)
  else if (values.customer) await syncOne(merchants, values.customer)
  else if (values.since)
    for (const merchant of merchants) await replaySince(merchant, parseSince(values.since, new Date()))
  else if (values.all) for (const merchant of merchants) await importMerchant(merchant)
  else if (values.merchant) for (const merchant of merchants) await reconcileNow(merchant)
  else fail(usage)
}

function readArguments(): { values: Flags; positionals: string[] } {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`)
  }
}

async function findMerchants(id: string | undefined) {
  const select = { id: true, name: true, stripeAccountId: true } as const
  const merchants = await db.merchant.findMany({ where: { id }, select, orderBy: { createdAt: 'asc' } })
  return merchants.length > 0 ? merchants : fail(id ? `no merchant ${id}` : 'there is no merchant yet')
}

async function replay(ids: string[]): Promise<void> {
  if (ids.length === 0 && !values.all) fail('name the jobs, or say --all')
  if (!ids.every((id) => /^\d+$/.test(id))) fail('a job is named by its number; see `npm run sync -- status`')
  const count = await replayDeadJobs({ merchantId: values.merchant ?? null, ...(values.all ? {} : { ids }) })
  console.log(`${count} of the dead letters will be tried again by the next worker`)
}

async function syncOne(merchants: Awaited<ReturnType<typeof findMerchants>>, customer: string): Promise<void> {
  for (const merchant of merchants) {
    const synced = await syncCustomer(merchant, customer)
    if (!synced.ok && synced.code === 'not_found') continue
    if (!synced.ok) fail(`${customer} was not synced: ${synced.code}`)
    return console.log(`${customer} of ${merchant.name} is as Stripe has it${synced.value.deleted ? ': deleted' : ''}`)
  }
  fail(`${customer}: Stripe has no such customer`)
}
