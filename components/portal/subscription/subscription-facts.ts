import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Invoice } from '@/lib/billing/objects/invoice'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { subscriptionState, type SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { availableActions, type Action } from '@/lib/billing/tasks/available-actions'
import { mayUndoChange } from '@/lib/billing/tasks/may-undo-change'
import type { SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import type { PaymentMethod, Subscription } from '@/lib/billing/types'
import type { Portal } from '@/lib/mirror/load-portal'

/** What the rows, cards and pages of a subscription have in common. */
export type SubscriptionFacts = {
  subscription: Subscription
  /** the one that it is charged to */
  method: PaymentMethod | null
  state: SubscriptionState
  /** what was asked for and has not happened yet */
  waiting: SubscriptionRequest[]
  /** what the customer may do, the most needed first; nothing in a support visit */
  actions: Action[]
  /** whether what is set to change can be dropped */
  undoable: boolean
}

export function subscriptionFacts(
  session: PortalSession,
  portal: Portal,
  invoices: readonly Invoice[],
  subscription: Subscription,
): SubscriptionFacts {
  const { now, timeZone, configuration, readOnly } = session
  const method = currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
  const state = subscriptionState(subscription, invoices, { now, timeZone, method })
  const waiting = portal.requests.filter(({ waits, subscriptionId }) => waits && subscriptionId === subscription.id)
  // Asking for the same again would change nothing.
  const actions = availableActions(subscription, state, configuration, now, portal).filter((action) =>
    waiting.every(({ kind }) => kind !== action),
  )
  return {
    subscription,
    method,
    state,
    waiting,
    actions: readOnly ? [] : actions,
    undoable: !readOnly && mayUndoChange(subscription, configuration) && waiting.every(({ kind }) => kind !== 'update'),
  }
}
