import { execFile } from 'node:child_process'
import { beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { featureShape } from '@/lib/merchant/feature-shape'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { stripeFor } from '@/lib/stripe/client/client'
import { programFile } from './testing/programs/program-file'
import { makeKey, sdk } from './testing/requests/open-api'

// Each test starts programs, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const merchantId = 'm_own'
const stripe = stripeFor({ stripeAccountId: null })

beforeAll(async () => {
  await db.merchant.create({ data: { id: merchantId, name: 'Own', returnUrls: ['https://shop.example/'] } })
  await defaultConfiguration(merchantId, new Date())
})

type Said = { code: number; out: string; error: string }

function importPortal(args: string[] = [], change: Record<string, string> = {}): Promise<Said> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [programFile('npm-run-import-portal'), ...args],
      { env: { ...process.env, VITEST: undefined, ...change } },
      (_, out, error) => resolve({ code: child.exitCode ?? -1, out, error }),
    )
  })
}

const rows = () => db.portalConfiguration.findMany({ where: { merchantId }, orderBy: { id: 'asc' } })
const defaults = async () => (await rows()).filter(({ isDefault }) => isDefault).map(({ id }) => id)

it('makes ours of Stripe’s under the same ids, says what differs, and run again changes nothing', async () => {
  const product = await stripe.products.create({ name: 'Premium' })
  const price = await stripe.prices.create({
    currency: 'usd',
    unit_amount: 2999,
    recurring: { interval: 'month' },
    product: product.id,
  })
  const [standard] = (await stripe.billingPortal.configurations.list({ is_default: true })).data
  await stripe.billingPortal.configurations.update(standard?.id ?? '', {
    login_page: { enabled: true },
    default_return_url: 'https://elsewhere.example/account',
    business_profile: { headline: 'Your plan at Own' },
  })
  const team = await stripe.billingPortal.configurations.create({
    name: 'Team',
    features: {
      customer_update: { enabled: true, allowed_updates: ['email', 'tax_id'] },
      invoice_history: { enabled: true },
      subscription_pause: { enabled: true },
      subscription_update: {
        enabled: true,
        default_allowed_updates: ['price', 'quantity'],
        products: [{ product: product.id, prices: [price.id], adjustable_quantity: { enabled: true, maximum: 9 } }],
        proration_behavior: 'always_invoice',
      },
    },
  })

  const first = await importPortal()
  expect(first).toMatchObject({ code: 0, error: '' })
  const normal = first.out.replace(/ +/g, ' ')
  expect(normal).toContain(`${standard?.id} (default) imported\n setting at Stripe here\n`)
  expect(normal).toContain(
    ` default_return_url https://elsewhere.example/account not shown until Settings in the console allows this address\n`,
  )
  expect(normal).toContain(` ${env().APP_URL}/login/${merchantId}/${standard?.id}\n`)
  expect(normal).toContain(`${team.id} (Team) imported\n`)
  expect(normal).toContain('the way back: npm run import-portal -- --undo\n')
  expect(await defaults()).toEqual([standard?.id])

  // What our API answers is what Stripe answered.
  const ours = sdk(await makeKey(merchantId))
  const [here, there] = await Promise.all(
    [ours, stripe].map((each) =>
      each.billingPortal.configurations.retrieve(team.id, { expand: ['features.subscription_update.products'] }),
    ),
  )
  expect(here).toMatchObject({
    features: there?.features,
    name: 'Team',
    is_default: false,
    active: true,
    created: there?.created,
  })

  const before = await rows()
  const again = await importPortal()
  expect(again.out).toContain(`${team.id} (Team) was imported before, and is the same`)
  expect(await rows()).toEqual(before)
})

it('one line leads a merchant’s code here and back, with the same configuration', async () => {
  const { id: customer } = await stripe.customers.create({ name: 'Ada' })
  const team = await db.portalConfiguration.findFirstOrThrow({ where: { merchantId, name: 'Team' } })
  const session = { customer, configuration: team.id }
  const [ours, theirs] = [sdk(await makeKey(merchantId)), stripe]
  expect((await ours.billingPortal.sessions.create(session)).url).toMatch(/^http:\/\/localhost:3999\/p\//)
  expect((await theirs.billingPortal.sessions.create(session)).url).toMatch(/^https:\/\/billing\.stripe\.com\//)
})

it('keeps what was changed here, until told to replace it', async () => {
  const where = { merchantId, name: 'Team' }
  const { id, features: there } = await db.portalConfiguration.findFirstOrThrow({ where })
  const shape = featureShape(readPortalFeatures(there))
  // Stripe has no word for this, so nothing of Stripe's replaces it.
  const features = { ...shape, subscription_cancel: { ...shape.subscription_cancel, stops_collection: true } }
  await db.portalConfiguration.update({
    where: { merchantId_id: { merchantId, id } },
    data: { name: 'Ours', features },
  })
  const kept = await importPortal()
  expect(kept.out).toContain(`${id} (Team) was changed here, and is kept (name)`)
  expect(kept.out).toContain('--replace takes what Stripe has instead')
  expect((await rows()).map(({ name }) => name)).toContain('Ours')
  expect((await importPortal(['--replace'])).out).toContain(`${id} (Team) replaced by what Stripe has (name)`)
  expect(await db.portalConfiguration.findFirstOrThrow({ where })).toMatchObject({ id, features })
})

it('the way back switches the imported ones off, and the default from before on', async () => {
  const imported = (await rows()).map(({ id }) => id).filter((id) => id !== 'bpc_default')
  const { code, out } = await importPortal(['--undo'])
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/\nthe default is bpc_default\n$/) })
  expect(await defaults()).toEqual(['bpc_default'])
  expect((await rows()).filter(({ active }) => !active).map(({ id }) => id)).toEqual(imported)
  expect((await importPortal(['--undo'])).out).toBe('nothing imported is on\nthe default is bpc_default\n')
  expect((await importPortal(['--replace'])).code).toBe(0)
  expect((await rows()).every(({ active }) => active)).toBe(true)
})

it('reads a connected account’s, and says what is missing', async () => {
  await db.merchant.create({ data: { id: 'm_shop', name: 'Shop', stripeAccountId: 'acct_shop' } })
  const shop = stripeFor({ stripeAccountId: 'acct_shop' })
  const made = await shop.billingPortal.configurations.create({ features: { invoice_history: { enabled: true } } })
  const [connected, unknown, refused] = await Promise.all([
    importPortal(['--account', 'acct_shop']),
    importPortal(['--account', 'acct_other']),
    importPortal([], { STRIPE_SECRET_KEY: `${env().STRIPE_SECRET_KEY.replace('sk_', 'rk_')}__rak_customer_write` }),
  ])
  expect(connected.out).toContain(`${made.id} imported\n  nothing is different here`)
  expect(
    await db.portalConfiguration.findMany({ where: { merchantId: 'm_shop' }, select: { id: true } }),
  ).toContainEqual({
    id: made.id,
  })
  expect([unknown.code, unknown.error]).toEqual([1, 'portico: no merchant is set up for acct_other: npm run init\n'])
  expect([refused.code, refused.error]).toEqual([
    1,
    'portico: the key lacks a permission: Customer portal, read (rak_customer_portal_read)\n',
  ])
})
