import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { stripeFor } from '@/lib/stripe/client/client'
import { permissions } from '@/lib/stripe/keys/permissions'
import { webhookEvents } from '@/lib/sync/events/webhook-events'
import { programFile } from './testing/programs/program-file'

// Each test starts programs, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const stripe = stripeFor({ stripeAccountId: null })
const hook = 'https://billing.example/api/stripe/webhook'
const universe = env().STRIPE_SECRET_KEY.replace('sk_test_', '')
/** A key of this file's universe that may do what the table says. */
const restricted = (table = permissions) =>
  `rk_test_${universe}${table.map(({ name, access }) => `__rak_${name}_${access}`).join('')}`

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portico-init-'))
  file = path.join(folder, '.env')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function init(args: string[], change: Record<string, string | undefined> = {}, input = '') {
  const child = spawn(process.execPath, [programFile('npm-run-init'), '--file', file, ...args], {
    env: {
      ...process.env,
      VITEST: undefined,
      STRIPE_SECRET_KEY: restricted(),
      STRIPE_WEBHOOK_SECRET: undefined,
      PORTICO_SECRET: undefined,
      APP_URL: 'https://billing.example',
      ...change,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  const [said, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((end) => child.once('exit', end)),
  ])
  return { code, said, errors: errors.split('\n').filter((line) => line.startsWith('portico: ')) }
}

const written = () => parseEnv(readFileSync(file, 'utf8'))
const endpoints = async () => (await stripe.webhookEndpoints.list()).data.filter(({ url }) => url === hook)

it('leads from a restricted key to a portal, and run again changes nothing', async () => {
  const product = await stripe.products.create({ name: 'Premium' })
  const price = await stripe.prices.create({
    currency: 'usd',
    unit_amount: 2999,
    recurring: { interval: 'month' },
    product: product.id,
  })
  await stripe.customers.create({ name: 'Grace' })
  const { id: customer } = await stripe.customers.create({
    name: 'Ada',
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  await stripe.subscriptions.create({ customer, items: [{ price: price.id }] })

  const key = restricted()
  const first = await init(['--owner', 'ada@example.com', '--key-stdin'], { STRIPE_SECRET_KEY: undefined }, `${key}\n`)
  expect(first).toMatchObject({ code: 0, errors: [] })
  expect(first.said).toContain(`the key has the ${permissions.length - 1} permissions that Portico needs\n`)
  expect(first.said).toContain('everything is mirrored')
  expect(first.said).toContain(`portal of ${customer}\n    https://billing.example/p/`)
  expect(first.said).toContain('https://billing.example/console/sign-in/')
  expect(first.said).toContain(`\`npm run build && npm start\` and the settings of ${file} in its environment.`)
  const settings = written()
  expect(settings).toMatchObject({
    STRIPE_SECRET_KEY: key,
    APP_URL: 'https://billing.example',
    STRIPE_WEBHOOK_SECRET: expect.stringMatching(/^whsec_/),
    PORTICO_SECRET: expect.stringMatching(/^k1:/),
  })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await endpoints()).toMatchObject([{ status: 'enabled', enabled_events: webhookEvents(false) }])
  expect(await db.subscription.count()).toBe(1)

  const again = await init(['--owner', 'ada@example.com'])
  expect(again).toMatchObject({ code: 0, errors: [] })
  expect(again.said).toContain('was there, with the right events')
  expect(written()).toEqual(settings)
  expect(await endpoints()).toHaveLength(1)
  expect(await db.merchant.count()).toBe(1)

  const [made] = await endpoints()
  await stripe.webhookEndpoints.update(made?.id ?? '', { enabled_events: ['customer.created'], disabled: true })
  writeFileSync(file, '')
  const lost = await init(['--owner', 'ada@example.com'])
  expect(lost.said).toContain(`webhook endpoint ${made?.id} was there, and now has the 95 kinds of events`)
  expect(lost.said).toContain(`If STRIPE_WEBHOOK_SECRET does not have that of ${made?.id}, roll it in the Dashboard`)
  expect(await endpoints()).toMatchObject([{ status: 'enabled', enabled_events: webhookEvents(false) }])
})

it('names every permission that the key lacks, and then makes and writes nothing', async () => {
  const before = (await endpoints()).length
  const without = permissions.filter(({ name }) => !['plan', 'webhook', 'subscription'].includes(name))
  const { code, errors } = await init(['--owner', 'ada@example.com'], { STRIPE_SECRET_KEY: restricted(without) })
  expect(code).toBe(1)
  expect(errors).toHaveLength(1)
  for (const missing of [
    'Subscriptions, write (rak_subscription_write)',
    'Prices, read (rak_plan_read)',
    'Webhook endpoints, write (rak_webhook_write)',
    'Add them in the Dashboard',
  ])
    expect(errors[0]).toContain(missing)
  expect(() => statSync(file)).toThrow()
  expect(await endpoints()).toHaveLength(before)
})

it('sets up a connected account beside the platform, with an endpoint of its own kind', async () => {
  const connected = stripeFor({ stripeAccountId: 'acct_shop' })
  const { id: customer } = await connected.customers.create({ name: 'Edith' })
  writeFileSync(file, 'STRIPE_WEBHOOK_SECRET=whsec_own\n')
  const { code, said, errors } = await init(['--owner', 'ada@example.com', '--account', 'acct_shop'])
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(said).toContain(`portal of ${customer}\n`)
  expect(written().STRIPE_WEBHOOK_SECRET).toMatch(/^whsec_own,whsec_\w+$/)
  const merchant = await db.merchant.findFirstOrThrow({ where: { stripeAccountId: 'acct_shop' } })
  expect(await db.customer.findMany({ where: { merchantId: merchant.id }, select: { id: true } })).toEqual([
    { id: customer },
  ])
  expect((await endpoints()).map(({ metadata }) => metadata.portico)).toContain('connect')
})

it('says in one line what is wrong with what it is given', async () => {
  await stripe.accounts.del('acct_gone')
  const owner = ['--owner', 'ada@example.com']
  writeFileSync(file, 'APP_URL=https://other.example\n')
  const tries: [Promise<{ errors: string[]; code: number | null }>, string][] = [
    [init([]), 'portico: APP_URL is set to another value in .env: give --replace to overwrite it, or leave it out'],
    [init(owner, { APP_URL: undefined, STRIPE_SECRET_KEY: undefined }), 'portico: STRIPE_SECRET_KEY is missing: '],
    [
      init([...owner, '--account', 'acct_gone'], { APP_URL: undefined }),
      'portico: Stripe knows no account acct_gone connected to that of STRIPE_SECRET_KEY',
    ],
    [
      init(owner, { APP_URL: undefined, DATABASE_URL: 'postgres://127.0.0.1:1/portico' }),
      'portico: the database cannot be used: connect ECONNREFUSED 127.0.0.1:1. See DATABASE_URL',
    ],
    [init(owner, { APP_URL: undefined, STRIPE_API_BASE: 'http://127.0.0.1:1' }), 'portico: Stripe could not be asked'],
    [init(['--owner', 'nobody']), 'portico: --owner is no e-mail address'],
  ]
  for (const [tried, line] of tries) {
    const { errors, code } = await tried
    expect(errors).toEqual([expect.stringContaining(line)])
    expect(code).toBe(1)
  }
})
