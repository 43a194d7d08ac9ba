import { ButtonLink } from '@/components/ui/button'
import { invoiceToPay } from '@/lib/billing/tasks/invoice-to-pay'
import type { Action } from '@/lib/billing/tasks/available-actions'
import { planName } from '@/lib/billing/plans/plan-name'
import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'

type SubscriptionActionsProps = {
  session: PortalSession
  subscription: Subscription
  state: SubscriptionState
  actions: Action[]
}

/** The payment method has a card of its own on the page. */
type Shown = Exclude<Action, 'payment_method'>

/** The buttons of a subscription, the most needed first. Each leads to the page of its task. */
export function SubscriptionActions({ session, subscription, state, actions }: SubscriptionActionsProps) {
  const t = translator(session.locale, 'portal')
  const home = `/portal/${session.token}`
  const shown = actions.filter((action): action is Shown => action !== 'payment_method')
  const drops = subscription.plannedChange?.type === 'pending_update'
  const textOf = (action: Shown) =>
    action === 'update' && drops
      ? translator(session.locale, 'update')('actionDrop')
      : translator(session.locale, action)('action')
  const labelOf = (action: Shown) => t('action.of', { action: textOf(action), plan: planName(subscription) })
  if (session.readOnly || shown.length === 0) return null
  return (
    <div className="mt-5 flex flex-wrap gap-3">
      {shown.map((action, index) => (
        <ButtonLink
          key={action}
          href={`${home}${taskPath(action, subscription, state)}`}
          look={index === 0 && action !== 'cancel' ? 'primary' : 'secondary'}
          className="max-sm:w-full"
          // Several subscriptions have the same buttons, so each says which one is meant.
          aria-label={labelOf(action)}
        >
          {textOf(action)}
        </ButtonLink>
      ))}
    </div>
  )
}

function taskPath(action: Shown, subscription: Subscription, state: SubscriptionState): string {
  const page = `/subscriptions/${subscription.id}`
  switch (action) {
    case 'pay':
    case 'authenticate': {
      const due = invoiceToPay(state)
      // The latest invoice belongs to the change that waits for payment.
      const invoice =
        due?.id ?? (subscription.plannedChange?.type === 'pending_update' ? subscription.latestInvoiceId : null)
      return invoice ? `/invoices/${invoice}/pay` : page
    }
    default:
      return `${page}/${action}`
  }
}
