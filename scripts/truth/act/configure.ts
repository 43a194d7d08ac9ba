import pg from 'pg'
import { featureShape } from '@/lib/merchant/feature-shape'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import type { MadeCustomer } from '../customer/make-customer'
import type { TruthCase } from '../generate/truth-case'
import type { World } from '../world'

/** Gives the merchant of an account the time zone and the configuration of a case. A portal of theirs must have been opened before. */
export async function configure({ databaseUrl }: World, account: string, made: TruthCase, customer: MadeCustomer) {
  const features = featuresOf(made, customer)
  if (!features && made.zone === 'UTC') return
  if (!databaseUrl) throw new Error('DATABASE_URL must name the database of the stack that PORTICO_DEMO names')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('UPDATE merchants SET time_zone = $2 WHERE stripe_account_id = $1', [
      account,
      made.zone,
    ])
    if (rowCount !== 1) throw new Error(`no merchant has the account ${account}`)
    if (!features) return
    await client.query(
      `INSERT INTO portal_configurations (merchant_id, id, is_default, active, features, created_at, updated_at)
       SELECT id, 'bpc_truth', true, true, $2, now(), now() FROM merchants WHERE stripe_account_id = $1`,
      [account, JSON.stringify(features)],
    )
  } finally {
    await client.end()
  }
}

/** Null where the configuration is the one that every merchant begins with. */
function featuresOf({ act, interval, every }: TruthCase, { plans }: MadeCustomer) {
  const shape = featureShape(defaultPortalFeatures)
  if (act?.what === 'cancel' && act.mode === 'immediately') {
    return {
      ...shape,
      subscription_cancel: { ...shape.subscription_cancel, mode: act.mode, proration_behavior: act.prorations },
    }
  }
  if (act?.what === 'pause') {
    const length = act.start === 'now' ? { interval: 'month', interval_count: 1 } : { interval, interval_count: every }
    const duration = act.isOpen
      ? { type: 'indefinite', interval_options: [] }
      : { type: 'interval_options', interval_options: [length] }
    return { ...shape, subscription_pause: { enabled: true, duration, payments_only: act.paymentsOnly } }
  }
  if (act?.what === 'discount') {
    const allowed = { enabled: true, default_allowed_updates: ['promotion_code'] }
    return { ...shape, subscription_update: { ...shape.subscription_update, ...allowed } }
  }
  if (act?.what !== 'update') return null
  return {
    ...shape,
    subscription_update: {
      enabled: true,
      default_allowed_updates: ['price', 'quantity'],
      products: plans.map(({ product, price }) => ({
        product,
        prices: [price],
        adjustable_quantity: { enabled: true, minimum: 1, maximum: null },
      })),
      proration_behavior: act.prorations,
      billing_cycle_anchor: act.anchor,
      schedule_at_period_end: { conditions: act.later ? [{ type: act.later }] : [] },
      trial_update_behavior: act.trial,
    },
  }
}
