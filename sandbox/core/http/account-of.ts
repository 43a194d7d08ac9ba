import type { Form } from './form'
import { given } from './given'
import { mergeMetadata } from '../fields/merge-metadata'
import type { Objects } from '../store/objects'
import { readAddress } from '../fields/read-address'
import type { Sandbox } from '../store/sandbox'
import type { Universe } from '../store/universe'

type Account = Objects['account']

/**
 * Returns the account that owns this universe. An account that was never created gets Stripe's defaults. The platform's
 * universe stores the account.
 */
export function accountOf(sandbox: Sandbox, universe: Universe): Account {
  const platform = sandbox.platformOf(universe)
  const known = platform.collection('account').get(universe.account)
  if (known) return known
  const type = universe.connectedAccount ? 'standard' : 'none'
  return platform.transact(null, () =>
    platform.collection('account').insert(newAccount(universe.account, universe.wallTime(), type)),
  )
}

/** The default account can charge and receive payouts, and has no business details. */
export function newAccount(id: string, created: number, type: Account['type']): Account {
  return {
    id,
    object: 'account',
    business_profile: noProfile,
    business_type: null,
    capabilities: { card_payments: 'active', transfers: 'active' },
    charges_enabled: true,
    controller: { type: 'account' },
    country: 'US',
    created,
    default_currency: 'usd',
    details_submitted: true,
    email: null,
    external_accounts: { object: 'list', data: [], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    metadata: {},
    payouts_enabled: true,
    settings: {
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_payments: {
        decline_on: { avs_failure: false, cvc_failure: false },
        statement_descriptor_prefix: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      dashboard: { display_name: null, timezone: 'Etc/UTC' },
      invoices: { default_account_tax_ids: null, hosted_payment_method_save: null },
      payments: {
        statement_descriptor: null,
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
    },
    tos_acceptance: { date: created },
    type,
  }
}

/** Returns the settable members of an account. A member that was not sent keeps its value. */
export function accountFields(input: Form, current: Account): Partial<Account> {
  return {
    business_profile: profile(input, current.business_profile ?? noProfile),
    business_type:
      given(
        input.oneOf('business_type', ['company', 'government_entity', 'individual', 'non_profit']),
        current.business_type,
      ) ?? null,
    country: input.text('country') ?? current.country ?? 'US',
    default_currency: input.text('default_currency') ?? current.default_currency ?? 'usd',
    email: given(input.text('email'), current.email),
    metadata: mergeMetadata(current.metadata ?? {}, input),
    settings: settings(input, current.settings),
  }
}

function profile(input: Form, current: NonNullable<Account['business_profile']>) {
  const form = input.form('business_profile')
  if (!form) return current
  const part = (
    name: 'name' | 'mcc' | 'product_description' | 'support_email' | 'support_phone' | 'support_url' | 'url',
  ) => given(form.text(name), current[name]) ?? null
  return {
    ...current,
    mcc: part('mcc'),
    name: part('name'),
    product_description: part('product_description'),
    support_address: readAddress(form, 'support_address', current.support_address),
    support_email: part('support_email'),
    support_phone: part('support_phone'),
    support_url: part('support_url'),
    url: part('url'),
  }
}

function settings(input: Form, current: Account['settings']): Account['settings'] {
  const form = input.form('settings')
  const [branding, dashboard] = [form?.form('branding'), form?.form('dashboard')]
  if (!current) return current
  return {
    ...current,
    branding: {
      icon: given(branding?.text('icon'), current.branding.icon),
      logo: given(branding?.text('logo'), current.branding.logo),
      primary_color: given(branding?.text('primary_color'), current.branding.primary_color),
      secondary_color: given(branding?.text('secondary_color'), current.branding.secondary_color),
    },
    dashboard: {
      display_name: given(dashboard?.text('display_name'), current.dashboard.display_name),
      timezone: given(dashboard?.text('timezone'), current.dashboard.timezone),
    },
  }
}

const noProfile = {
  annual_revenue: null,
  estimated_worker_count: null,
  mcc: null,
  minority_owned_business_designation: null,
  name: null,
  product_description: null,
  specified_commercial_transactions_act_url: null,
  support_address: null,
  support_email: null,
  support_phone: null,
  support_url: null,
  url: null,
}
