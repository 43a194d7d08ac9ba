import type { Params } from '../with-parameter'
import type { MadeCatalog } from './make-catalog'
import type { MadeCustomers } from './make-customers'
import type { Maker } from './maker'

/** Makes billing credits, features and entitlements, a card source, and the mandate of a bank debit. */
export function makeCredits({ call, id, read }: Maker, made: MadeCustomers & MadeCatalog) {
  const { customer, bareCustomer, metered, otherProduct } = made
  const grant = (of: string, scope: Params) =>
    id('billing.creditGrants.create', {
      customer: of,
      amount: { type: 'monetary', monetary: { currency: 'usd', value: 900 } },
      applicability_config: { scope },
    })
  const creditGrant = grant(customer, { price_type: 'metered' })
  const narrowGrant = grant(customer, { prices: [{ id: metered }] })
  grant(bareCustomer, { price_type: 'metered' })
  const [{ id: creditMove }] = read('billing.creditBalanceTransactions.list').data

  const feature = id('entitlements.features.create', { name: 'Exports', lookup_key: 'exports' })
  const otherFeature = id('entitlements.features.create', { name: 'Old', lookup_key: 'old' })
  call('entitlements.features.update', { active: false }, [otherFeature])
  const productFeature = id('products.createFeature', { entitlement_feature: feature }, [otherProduct])
  const price = id('prices.create', {
    currency: 'usd',
    unit_amount: 10,
    recurring: { interval: 'month' },
    product: otherProduct,
  })
  const entitled = id('customers.create', { payment_method: 'pm_card_visa', source: 'tok_visa' })
  id('subscriptions.create', { customer: entitled, items: [{ price }] })
  const [{ id: entitlement }] = call('entitlements.activeEntitlements.list', { customer: entitled }).data
  const [{ id: source }] = read('customers.listSources', entitled).data

  const { latest_charge: charge } = call('paymentIntents.create', {
    amount: 2000,
    currency: 'eur',
    customer: bareCustomer,
    confirm: true,
    payment_method: 'pm_success_de',
    return_url: 'https://example.com/back',
    expand: ['latest_charge'],
  })
  const mandate = charge.payment_method_details.sepa_debit.mandate as string
  return { creditGrant, creditMove, entitled, entitlement, feature, mandate, narrowGrant, productFeature, source }
}
