import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { portalLinkUrl } from '@/lib/access/links/portal-link-url'
import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { createMerchant } from '@/lib/merchant/create-merchant'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { lawCountries } from '@/lib/billing/law/law-settings'
import { saveLaw } from '@/lib/merchant/law/save-law'
import { featureShape } from '@/lib/merchant/feature-shape'
import { findMerchant } from '@/lib/merchant/find-merchant'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { stripeFor } from '@/lib/stripe/client/client'
import { importImage } from '@/lib/images/import-image'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { ScenarioName } from '../sandbox/scenarios'
import { ensurePrice } from '../sandbox/scenarios/steps/ensure-price'
import { offers } from '../sandbox/scenarios/steps/offers'
import { runScenario } from '../sandbox/scenarios/run-scenario'

const names: ScenarioName[] = [
  'example',
  'active',
  'trialing',
  'past_due',
  'cancel_scheduled',
  'canceled',
  'several_subscriptions',
  'many_invoices',
  'yen',
  'long_name',
]

/**
 * Creates the demo's merchant and customers through Stripe's API, syncs them, and returns a portal link of each.
 * Existing ones are kept, with the same link.
 */
export async function seed(now = new Date()): Promise<{ portal: Record<string, string> }> {
  const merchant = (await findMerchant(null)) ?? (await makeMerchant())
  const portal: Record<string, string> = {}
  for (const name of names) portal[name] = (await findLink(merchant, name)) ?? (await makeCustomer(merchant, name, now))
  return { portal }
}

async function makeMerchant(): Promise<Merchant> {
  const merchant = await createMerchant({
    name: 'TechSolutions Inc.',
    stripeAccountId: null,
    brandColor: '#1d4ed8',
    supportEmail: 'help@techsolutions.example',
    embedOrigins: shopOrigins(),
  })
  await offerPlans(merchant)
  await switchLawOn(merchant)
  const logoImageId = await importImage(merchant.id, `${pictures()}/images/techsolutions-logo.png`)
  return db.merchant.update({ where: { id: merchant.id }, data: { logoImageId } })
}

/** Cancelling and withdrawing without signing in, in every country that has a table and by the plain form. */
async function switchLawOn({ id }: Merchant): Promise<void> {
  const settings = { cancellation: { enabled: true }, withdrawal: { enabled: true } }
  for (const country of lawCountries) await saveLaw(id, { country, settings, by: 'seed', now: new Date() })
}

/** The configuration of the portal that the documentation shows. */
const plain = 'bpc_plain'

/**
 * What the demo's customers can do: change to dearer plans at once and to cheaper ones at the period's end, use promotion
 * codes, and pause for one, three or twelve months.
 */
async function offerPlans(merchant: Merchant): Promise<void> {
  const { id, features } = await defaultConfiguration(merchant.id, new Date())
  const context = { stripe: stripeFor(merchant), sandboxUrl: pictures() }
  const products = []
  for (const name of ['premium_monthly', 'premium_yearly', 'basic_monthly'] as const) {
    const price = await ensurePrice(context, name)
    const adjustableQuantity = { enabled: name === 'premium_monthly', minimum: 1, maximum: 10 }
    products.push({ product: offers[name].product.id, prices: [price], adjustableQuantity })
  }
  const { subscriptionUpdate, ...others } = readPortalFeatures(features)
  const update = {
    ...subscriptionUpdate,
    defaultAllowedUpdates: ['price' as const, 'quantity' as const, 'promotion_code' as const],
    products,
    prorationBehavior: 'always_invoice' as const,
    scheduleAtPeriodEnd: { conditions: [{ type: 'decreasing_item_amount' as const }] },
  }
  const pause = {
    ...others.subscriptionPause,
    enabled: true,
    duration: {
      type: 'interval_options' as const,
      intervalOptions: [1, 3, 12].map((intervalCount) => ({ interval: 'month' as const, intervalCount })),
    },
  }
  await db.portalConfiguration.update({
    where: { merchantId_id: { merchantId: merchant.id, id } },
    data: { features: featureShape({ ...others, subscriptionPause: pause, subscriptionUpdate: update }) },
  })
  const without = featureShape({ ...others, subscriptionUpdate: { ...subscriptionUpdate, enabled: false } })
  const now = new Date()
  await db.portalConfiguration.create({
    data: {
      merchantId: merchant.id,
      id: plain,
      name: 'Without changes of plan',
      features: without,
      createdAt: now,
      updatedAt: now,
    },
  })
}

async function makeCustomer(merchant: Merchant, name: ScenarioName, now: Date): Promise<string> {
  const { customer } = await runScenario(name, { stripe: stripeFor(merchant), sandboxUrl: pictures(), now })
  const synced = await syncCustomer(merchant, customer)
  if (!synced.ok) throw new Error(`${name} could not be synced: ${synced.code}`)
  // They never expire, because a demo may be older than a month.
  const link = await createPortalLink({
    merchantId: merchant.id,
    customerId: customer,
    createdBy: seeder(name),
    grantor: { kind: 'setup' },
    expiresAt: null,
    now,
    ...(name === 'example' && { configurationId: plain }),
  })
  return link.url
}

async function findLink(merchant: Merchant, name: ScenarioName): Promise<string | null> {
  const link = await db.portalLink.findFirst({ where: { merchantId: merchant.id, createdBy: seeder(name) } })
  return link && portalLinkUrl(link)
}

const seeder = (name: ScenarioName) => `seed:${name}`

/**
 * The origins of /sandbox/shop, the pretend app: the portal's own, and the machine's address, which is another site.
 */
function shopOrigins(): string[] {
  const { origin } = new URL(env().APP_URL)
  return [...new Set([origin, origin.replace('//localhost', '//127.0.0.1')])]
}

/** The address of the sandbox's images, for the app and for browsers. */
function pictures(): string {
  const { SANDBOX_PUBLIC_URL, STRIPE_API_BASE } = env()
  return SANDBOX_PUBLIC_URL ?? STRIPE_API_BASE ?? ''
}
