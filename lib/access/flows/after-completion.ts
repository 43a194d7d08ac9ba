import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import type { IntentKindName } from '@/lib/billing/tasks/intent-names'

type Asked = { kind: IntentKindName; subjectId: string | null }

/** What the merchant wants to follow the task of a deep link, once that task is done. Null for every other task. */
export function afterCompletion(
  flow: PortalFlow | null,
  { kind, subjectId }: Asked,
): PortalFlow['afterCompletion'] | null {
  return flow && belongsTo(flow, { kind, subjectId }) ? flow.afterCompletion : null
}

function belongsTo(flow: PortalFlow, { kind, subjectId }: Asked): boolean {
  switch (flow.type) {
    case 'customer_update':
      return kind === 'details'
    case 'payment_method_update':
      return kind === 'choose_payment_method'
    case 'invoice_payment':
      return kind === 'pay' && flow.invoiceId === subjectId
    case 'subscription_cancel':
      return kind === 'cancel' && flow.subscriptionId === subjectId
    case 'subscription_pause':
      return kind === 'pause' && flow.subscriptionId === subjectId
    case 'subscription_update':
    case 'subscription_update_confirm':
      return kind === 'update' && flow.subscriptionId === subjectId
  }
}
