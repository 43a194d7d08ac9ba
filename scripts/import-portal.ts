import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { allowedReturnUrl } from '../lib/access/flows/allowed-return-url'
import { loginPagePath } from '../lib/access/login/login-page-path'
import type { Merchant } from '../lib/db/generated/client'
import { env } from '../lib/env'
import { findMerchant } from '../lib/merchant/find-merchant'
import { importPortal } from '../lib/merchant/portal-import/import-portal'
import { portalDifferences } from '../lib/merchant/portal-import/portal-differences'
import { undoPortalImport } from '../lib/merchant/portal-import/undo-portal-import'
import { mirrorFeedbackOptions } from '../lib/sync/catalog/mirror-feedback-options'
import { stripeFor } from '../lib/stripe/client/client'
import { stripeFailure } from '../lib/stripe/client/stripe-failure'
import { fetchPortalConfigurations, type StripePortal } from '../lib/stripe/fetch/fetch-portal-configurations'
import { describeImport } from './import-portal/describe-import'
import { commandLine } from './launcher/command-line'
import { fail } from './launcher/fail'
import { accountId } from './setup/account-names'
import { closeDatabase } from './setup/close-database'
import { openDatabase } from './setup/open-database'
import { adoptDemo } from './sync/adopt-demo'
import { checkSettings } from './setup/check-settings'

// npm run import-portal: makes our portal configurations of those that Stripe's own portal has, under the same ids.
const usage = `usage: ${commandLine('import-portal', '…')}
  --account acct_…   of a connected account instead of the key's own
  --replace          what was changed here since is replaced by what Stripe has
  --undo             the way back: switches the imported ones off, and the default from before on`

const { account, replace, undo } = readFlags()
if (existsSync('.env')) process.loadEnvFile('.env')
adoptDemo()
try {
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  checkSettings()
  const merchant = await findMerchant(account)
  if (!merchant)
    throw new Error(
      `no merchant is set up for ${account ?? 'the account of STRIPE_SECRET_KEY'}: ${commandLine('init')}`,
    )
  await (undo ? goBack(merchant) : bringOver(merchant))
  await closeDatabase(database)
} catch (error) {
  fail(error)
}
process.exit()

async function bringOver(merchant: Merchant): Promise<void> {
  const portals = await readPortals(merchant)
  if (
    portals.some(({ features }) => (features.subscription_cancel.cancellation_reason.feedback_options ?? []).length > 0)
  ) {
    const mirrored = await mirrorFeedbackOptions(merchant)
    if (!mirrored.ok) throw new Error(`the account's own reasons for cancelling could not be read (${mirrored.code})`)
  }
  const results = await importPortal(merchant.id, portals, { replace, now: new Date() })
  for (const portal of portals) {
    const result = results.find(({ id }) => id === portal.id)
    if (result) console.log(describeImport(portal, result, differencesOf(portal, merchant)))
  }
  if (portals.length === 0) return console.log('the account has no configuration of Stripe’s portal')
  if (results.some(({ outcome }) => outcome === 'kept')) console.log('\n--replace takes what Stripe has instead')
  console.log(`\nthe way back: ${commandLine('import-portal', '--undo')}`)
}

async function goBack({ id }: Merchant): Promise<void> {
  const { off, default: standard } = await undoPortalImport(id, new Date())
  console.log(off.length > 0 ? `switched off: ${off.join(', ')}` : 'nothing imported is on')
  console.log(`the default is ${standard}`)
}

async function readPortals(merchant: Merchant): Promise<StripePortal[]> {
  try {
    return await fetchPortalConfigurations(stripeFor(merchant))
  } catch (error) {
    const { code, details } = stripeFailure(error)
    if (details?.permission)
      throw new Error(`the key lacks a permission: Customer portal, read (${details.permission})`)
    throw new Error(`Stripe's configurations could not be read (${code})`)
  }
}

function differencesOf(portal: StripePortal, { id, returnUrls }: Merchant) {
  return portalDifferences(portal, {
    loginPageUrl: env().APP_URL + loginPagePath(id, portal.id),
    isReturnAllowed: (url) => allowedReturnUrl(url, returnUrls) !== null,
  })
}

function readFlags(): { account: string | null; replace: boolean; undo: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const
    const { values } = parseArgs({ options: { account: { type: 'string' }, replace: flag, undo: flag } })
    return { ...values, account: accountId.optional().parse(values.account) ?? null }
  } catch {
    return fail(usage)
  }
}
