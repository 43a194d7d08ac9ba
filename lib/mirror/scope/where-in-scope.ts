import type { PortalScope } from './portal-scope'

/** Prisma's condition for the invoices, subscriptions, intents or exports within a scope. */
export function whereInScope({ merchantId, customerId, onBehalfOf }: PortalScope) {
  return { merchantId, customerId, ...(onBehalfOf !== null && { onBehalfOf }) }
}
