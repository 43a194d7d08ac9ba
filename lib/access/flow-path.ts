import type { PortalFlow } from './portal-flow'

/** Where a deep link leads: the flow's own page, below `/portal/[token]`. */
export function flowPath(flow: PortalFlow | null): string {
  switch (flow?.type) {
    case undefined:
      return ''
    case 'payment_method_update':
      return '/payment-method'
    case 'invoice_payment':
      return `/invoices/${encodeURIComponent(flow.invoiceId)}/pay`
    case 'subscription_cancel':
      return `/subscriptions/${encodeURIComponent(flow.subscriptionId)}/cancel`
    case 'subscription_update':
    case 'subscription_update_confirm':
      return `/subscriptions/${encodeURIComponent(flow.subscriptionId)}/update`
  }
}
