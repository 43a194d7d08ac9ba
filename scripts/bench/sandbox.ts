import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Stripe from 'stripe'
import { freePort } from '../launcher/postgres/free-port'
import { sandboxArgs } from '../launcher/sandbox-args'
import { startChild, type Child } from '../launcher/processes/start-child'
import { waitForAnswer } from '../launcher/processes/wait-for-answer'
import { cpuMicroseconds } from './webhooks/cpu-microseconds'
import { makeDataFolder } from '../testing/setup/make-data-folder'

const customers = Number(process.env.SANDBOX_CUSTOMERS || 1_000)
const atOnce = 8
const since = Date.UTC(2025, 11, 1, 10) / 1000
const until = Date.UTC(2026, 10, 2, 10) / 1000

/**
 * The stand-in with a thousand customers who have each paid twelve invoices: the time to load them with the SDK, and
 * the process's memory during that, at rest, and after a restart.
 */
export async function bench() {
  const { dataDir, remove } = await makeDataFolder('bench')
  let sandbox = await startSandbox(dataDir)
  try {
    const begun = performance.now()
    await load(sandbox.stripe)
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    const loading = memory(sandbox.child)
    const cpu = Math.round(cpuMicroseconds(sandbox.child.process.pid) / 1e5) / 10
    await sleep(8_000)
    const rest = memory(sandbox.child)
    const invoices = await count(sandbox.stripe)
    await sandbox.child.stop()
    const restarted = performance.now()
    sandbox = await startSandbox(dataDir)
    const boot = Math.round((performance.now() - restarted) / 100) / 10
    const booted = memory(sandbox.child)
    const bootCpu = Math.round(cpuMicroseconds(sandbox.child.process.pid) / 1e5) / 10
    if ((await count(sandbox.stripe)) !== invoices) throw new Error('a restart lost something')
    await sleep(8_000)
    const figures = {
      customers,
      invoices,
      load_s: seconds,
      load_cpu_s: cpu,
      peak_mb: loading.peak,
      rest_mb: rest.now,
      boot_s: boot,
      boot_cpu_s: bootCpu,
      boot_peak_mb: booted.peak,
      boot_rest_mb: memory(sandbox.child).now,
    }
    console.table(figures)
    return { bench: 'sandbox', cores: cpus().length, ...figures }
  } finally {
    await sandbox.child.stop()
    await remove()
  }
}

async function startSandbox(dataDir: string): Promise<{ child: Child; stripe: Stripe }> {
  const [port, smtpPort] = [await freePort(), await freePort()]
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SANDBOX_PORT: String(port),
    SANDBOX_SMTP_PORT: String(smtpPort),
    PORTICO_DATA_DIR: dataDir,
    NODE_ENV: 'production',
  }
  const child = startChild(sandboxArgs, { env, logFile: path.join(dataDir, 'sandbox.log') })
  await waitForAnswer(`http://127.0.0.1:${port}/v1/customers`, { status: 401, ended: child.ended, seconds: 60 })
  return { child, stripe: new Stripe('sk_test_bench', { host: '127.0.0.1', port, protocol: 'http', telemetry: false }) }
}

async function load(stripe: Stripe): Promise<void> {
  const { id: product } = await stripe.products.create({ name: 'Premium Monthly' })
  const { id: price } = await stripe.prices.create({
    product,
    currency: 'usd',
    unit_amount: 2999,
    recurring: { interval: 'month' },
  })
  let next = 0
  const loadSome = async () => {
    for (let place = next++; place < customers; place = next++) await loadOne(stripe, price, place)
  }
  await Promise.all(Array.from({ length: atOnce }, loadSome))
}

/** A customer with their own clock, who subscribed a year ago. */
async function loadOne(stripe: Stripe, price: string, place: number): Promise<void> {
  const { id: clock } = await stripe.testHelpers.testClocks.create({ frozen_time: since })
  const { id: customer } = await stripe.customers.create({
    name: `Customer ${place}`,
    email: `c${place}@example.com`,
    test_clock: clock,
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  await stripe.subscriptions.create({ customer, items: [{ price }] })
  // Stripe advances a clock by at most two intervals at once.
  for (let at = since; at < until;) {
    at = Math.min(at + 58 * 24 * 60 * 60, until)
    await stripe.testHelpers.testClocks.advance(clock, { frozen_time: at })
    for (let pause = 1; (await stripe.testHelpers.testClocks.retrieve(clock)).status !== 'ready'; pause *= 2)
      await sleep(pause)
  }
}

async function count(stripe: Stripe): Promise<number> {
  let invoices = 0
  for await (const _invoice of stripe.invoices.list({ limit: 100 })) invoices += 1
  return invoices
}

/** The process's peak and current memory in MB. Linux only. */
function memory({ process: { pid } }: Child): { peak: number; now: number } {
  const file = `/proc/${pid}/status`
  const status = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { peak: of('VmHWM'), now: of('VmRSS') }
}
