import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import { translator } from '@/lib/i18n'
import { updateAction } from '@/lib/tasks/update/action'
import { plannedText } from '@/lib/texts/plans/planned-text'
import { ActionForm } from '../form/action-form'
import { PlannedBadge } from './planned-badge'
import type { SubscriptionFacts } from './subscription-facts'

/** What is set to change, and one click that undoes it: the plan that the customer has is chosen again. */
export function PlannedChange({ session, facts }: { session: PortalSession; facts: SubscriptionFacts }) {
  const { subscription, undoable } = facts
  const { plannedChange: planned, currency } = subscription
  const [item] = subscription.items
  const text = plannedText(subscription, session)
  if (!planned || !item || !text) return null
  const t = translator(session.locale, 'update')
  const waits = planned.type === 'pending_update'
  const undo = t(waits ? 'actionDrop' : 'undo')
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <div className="min-w-0 flex-1 basis-56">
        <PlannedBadge session={session} subscription={subscription} />
        <p className="mt-1 text-sm text-pretty">{text}</p>
      </div>
      {undoable && (
        <ActionForm
          action={updateAction}
          hidden={{
            token: session.token,
            subscription: subscription.id,
            intent: newIntentId(),
            price: item.priceId,
            quantity: String(item.quantity ?? 1),
            when: 'keep',
            prorationDate: '',
            shown: shownValue({ amount: 0, currency }),
          }}
          submit={undo}
          label={translator(session.locale, 'portal')('action.of', { action: undo, plan: planName(subscription) })}
          look="secondary"
        />
      )}
    </div>
  )
}
