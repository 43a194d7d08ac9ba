import { allowedReturnUrl } from '@/lib/access/flows/allowed-return-url'
import { ensureCustomer } from '@/lib/access/customers/ensure-customer'
import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import { db } from '@/lib/db/client'
import type { PortalConfiguration } from '@/lib/db/generated/client'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { refuse, unknownObject, type ApiFailure } from './failures/api-failure'
import type { ApiContext } from './api-route'

type Asked = {
  customer: string
  configuration?: string | undefined
  flow_data?: PortalFlow | undefined
  return_url?: string | undefined
}

/**
 * The configuration of a session or link, after checking that the portal will open as requested: the customer belongs
 * to the merchant, the flow's subscription to the customer, and the flow's feature is on.
 */
export async function checkOpening(
  { customer, configuration: named, flow_data: flow, return_url: returnUrl }: Asked,
  { caller: { merchantId }, now }: ApiContext,
): Promise<{ ok: true; value: PortalConfiguration } | ApiFailure> {
  const configuration = named
    ? await db.portalConfiguration.findUnique({ where: { merchantId_id: { merchantId, id: named } } })
    : await defaultConfiguration(merchantId, now)
  if (!configuration) return unknownObject('configuration', named ?? '', 'configuration')
  if (!configuration.active)
    return refuse(`The configuration '${configuration.id}' is not active.`, { param: 'configuration' })
  const merchant = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })
  const known = await ensureCustomer(merchant, customer)
  if (!known.ok) {
    if (known.code === 'link_invalid') return unknownObject('customer', customer, 'customer')
    if (known.code === 'rate_limited') {
      return refuse('This customer was looked up too often. Try again later.', {
        status: 429,
        code: 'rate_limit',
        retryAfter: Number(known.details?.retryAfter ?? 60),
      })
    }
    return refuse('The customer could not be looked up at Stripe. Try again later.', {
      status: 503,
      type: 'api_error',
      retryAfter: 5,
    })
  }
  return (
    checkReturnUrl(returnUrl, merchant.returnUrls, 'return_url') ??
    (flow &&
      (checkRedirect(flow, merchant.returnUrls) ??
        (await checkFlow(flow, configuration, { merchantId, customer })))) ?? { ok: true, value: configuration }
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

type Owner = { merchantId: string; customer: string }

async function checkFlow(
  flow: PortalFlow,
  { features }: PortalConfiguration,
  { merchantId, customer }: Owner,
): Promise<ApiFailure | null> {
  if (!isOn(flow, readPortalFeatures(features))) {
    return refuse(`The flow '${flow.type}' is disabled in the configuration.`, { param: 'flow_data[type]' })
  }
  if (!('subscriptionId' in flow)) return null
  const { subscriptionId: id } = flow
  const row = await db.subscription.findUnique({
    where: { merchantId_id: { merchantId, id }, customerId: customer },
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
  return item ? null : unknownObject('subscription item', itemId, `flow_data[${flow.type}][items][0][id]`)
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
