import { allowedReturnUrl } from '@/lib/access/flows/allowed-return-url'
import { ensureScope } from '@/lib/access/customers/ensure-scope'
import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import { db } from '@/lib/db/client'
import type { Merchant, PortalConfiguration } from '@/lib/db/generated/client'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { refreshSellerAccount } from '@/lib/merchant/refresh-seller-account'
import { ok } from '@/lib/errors'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import { whereInScope } from '@/lib/mirror/scope/where-in-scope'
import { checkDiscounts } from './check-discounts'
import { awayFailure, refuse, unknownObject, type ApiFailure } from './failures/api-failure'
import type { ApiContext } from './api-route'
import { nameCustomer } from './name-customer'

type Asked = Parameters<typeof nameCustomer>[0] & {
  configuration?: string | undefined
  on_behalf_of?: string | undefined
  flow_data?: PortalFlow | undefined
  return_url?: string | undefined
}

/** What a session or link opens. */
export type CheckedOpening = { configuration: PortalConfiguration; customer: string }

/**
 * The configuration and the customer of a session or link, after checking that the portal will open as requested: the
 * customer belongs to the merchant, and so does the account on whose behalf it shows things; the flow's subscription is
 * among what it shows, and the flow's feature is on.
 */
export async function checkOpening(
  asked: Asked,
  { caller: { merchantId }, now }: ApiContext,
): Promise<{ ok: true; value: CheckedOpening } | ApiFailure> {
  const { configuration: named, on_behalf_of: onBehalfOf = null, flow_data: flow, return_url: returnUrl } = asked
  const configuration = named
    ? await db.portalConfiguration.findUnique({ where: { merchantId_id: { merchantId, id: named } } })
    : await defaultConfiguration(merchantId, now)
  if (!configuration) return unknownObject('configuration', named ?? '', 'configuration')
  if (!configuration.active)
    return refuse(`The configuration '${configuration.id}' is not active.`, { param: 'configuration' })
  const merchant = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })
  const customer = await nameCustomer(asked, merchant)
  if (!customer.ok) return customer
  const account = onBehalfOf === null ? ok() : await refreshSellerAccount(merchant, onBehalfOf, now)
  if (!account.ok) {
    return account.code === 'not_found'
      ? unknownObject('account', onBehalfOf ?? '', 'on_behalf_of')
      : awayFailure('The account')
  }
  const scope = { merchantId, customerId: customer.value, onBehalfOf }
  await ensureScope(merchant, scope)
  return (
    checkReturnUrl(returnUrl, merchant.returnUrls, 'return_url') ??
    (flow && (checkRedirect(flow, merchant.returnUrls) ?? (await checkFlow(flow, configuration, merchant, scope)))) ?? {
      ok: true,
      value: { configuration, customer: customer.value },
    }
  )
}

function checkRedirect({ afterCompletion }: PortalFlow, allowed: readonly string[]): ApiFailure | null {
  if (afterCompletion?.type !== 'redirect') return null
  return checkReturnUrl(afterCompletion.returnUrl, allowed, 'flow_data[after_completion][redirect][return_url]')
}

/** The return URL must be allowed now. It is checked again when it is shown. */
function checkReturnUrl(url: string | undefined, allowed: readonly string[], param: string): ApiFailure | null {
  if (url === undefined || allowedReturnUrl(url, allowed) !== null) return null
  return refuse('The return_url is not one of the addresses that the portal may lead back to.', { param })
}

async function checkFlow(
  flow: PortalFlow,
  { features }: PortalConfiguration,
  merchant: Merchant,
  scope: PortalScope,
): Promise<ApiFailure | null> {
  if (!isOn(flow, readPortalFeatures(features))) {
    return refuse(`The flow '${flow.type}' is disabled in the configuration.`, { param: 'flow_data[type]' })
  }
  if (!('subscriptionId' in flow)) return null
  const { subscriptionId: id } = flow
  const { merchantId } = scope
  const row = await db.subscription.findFirst({
    where: { ...whereInScope(scope), id },
    select: { id: true },
  })
  if (!row) return unknownObject('subscription', id, `flow_data[${flow.type}][subscription]`)
  if (flow.type !== 'subscription_update_confirm') return null
  const {
    item: { id: itemId },
  } = flow
  const item = await db.subscriptionItem.findFirst({
    where: { merchantId, id: itemId, subscriptionId: id },
    select: { id: true },
  })
  if (!item) return unknownObject('subscription item', itemId, `flow_data[${flow.type}][items][0][id]`)
  return flow.discounts ? checkDiscounts(merchant, flow.discounts, scope.customerId) : null
}

function isOn(
  { type }: PortalFlow,
  { customerUpdate, paymentMethodUpdate, subscriptionCancel, subscriptionPause, subscriptionUpdate }: PortalFeatures,
): boolean {
  switch (type) {
    // Paying cannot be switched off, and the API has no deep link to it.
    case 'invoice_payment':
      return true
    case 'customer_update':
      return customerUpdate.enabled
    case 'payment_method_update':
      return paymentMethodUpdate.enabled
    case 'subscription_cancel':
      return subscriptionCancel.enabled
    case 'subscription_pause':
      return subscriptionPause.enabled
    case 'subscription_update':
    case 'subscription_update_confirm':
      return subscriptionUpdate.enabled
  }
}
