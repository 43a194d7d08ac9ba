import { ButtonLink, type ButtonLook } from '@/components/ui/button'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Action } from '@/lib/billing/tasks/available-actions'
import { invoiceToPay } from '@/lib/billing/tasks/invoice-to-pay'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { taskLabel } from '@/lib/texts/labels/task-label'

/** The payment method has a card of its own on the page, and pausing a row. */
export type TaskAction = Exclude<Action, 'payment_method' | 'pause'>

type TaskLinkProps = {
  session: PortalSession
  subscription: Subscription
  state: SubscriptionState
  action: TaskAction
  look: ButtonLook
  className?: string
}

/** The button that leads to the page of a task. Several subscriptions have the same, so each says which one is meant. */
export function TaskLink({ session, subscription, state, action, look, className }: TaskLinkProps) {
  const { locale, token, configuration } = session
  const text = taskLabel(action, subscription, configuration, session)
  return (
    <ButtonLink
      href={`/portal/${token}${taskPath(action, subscription, state)}`}
      look={look}
      className={className}
      aria-label={translator(locale, 'portal')('action.of', { action: text, plan: planName(subscription) })}
    >
      {text}
    </ButtonLink>
  )
}

function taskPath(action: TaskAction, subscription: Subscription, state: SubscriptionState): string {
  const page = `/subscriptions/${subscription.id}`
  if (action !== 'pay' && action !== 'authenticate') return `${page}/${action}`
  // The latest invoice belongs to the change that waits for payment.
  const waits = subscription.plannedChange?.type === 'pending_update'
  const invoice = invoiceToPay(state)?.id ?? (waits ? subscription.latestInvoiceId : null)
  return invoice ? `/invoices/${invoice}/pay` : page
}
