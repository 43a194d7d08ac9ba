import type { PortalFlow } from './portal-flow'

/** The path of a flow's page, below `/portal/[token]`. */
export function flowPath(flow: PortalFlow | null): string {
  switch (flow?.type) {
    case undefined:
      return ''
    case 'customer_update':
      return '/details'
    case 'payment_method_update':
      return '/payment-method'
    case 'invoice_payment':
      return `/invoices/${encodeURIComponent(flow.invoiceId)}/pay`
    case 'subscription_cancel':
      return `/subscriptions/${encodeURIComponent(flow.subscriptionId)}/cancel`
    case 'subscription_pause':
      return `/subscriptions/${encodeURIComponent(flow.subscriptionId)}/pause`
    case 'subscription_update':
      return `/subscriptions/${encodeURIComponent(flow.subscriptionId)}/update`
    case 'subscription_update_confirm': {
      const { price, quantity } = flow.item
      const choice = new URLSearchParams({
        ...(price !== null && { price }),
        ...(quantity !== null && { quantity: String(quantity) }),
      })
      return `/subscriptions/${encodeURIComponent(flow.subscriptionId)}/update?${choice}`
    }
  }
}
