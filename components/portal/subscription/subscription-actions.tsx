import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Action } from '@/lib/billing/tasks/available-actions'
import type { SubscriptionFacts } from './subscription-facts'
import { TaskLink, type TaskAction } from './task-link'

type SubscriptionActionsProps = {
  session: PortalSession
  facts: SubscriptionFacts
  /** the page's one primary button */
  primary: Action | null
}

/** The buttons of a subscription, the most needed first. Each leads to the page of its task. */
export function SubscriptionActions({ session, facts, primary }: SubscriptionActionsProps) {
  const { subscription, state } = facts
  // What waits for its payment is dropped beside its own words.
  const drops = facts.undoable && subscription.plannedChange?.type === 'pending_update'
  const shown = facts.actions.filter(
    (action): action is TaskAction =>
      action !== 'payment_method' && action !== 'pause' && !(drops && action === 'update'),
  )
  if (shown.length === 0) return null
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      {shown.map((action) => (
        <TaskLink
          key={action}
          session={session}
          subscription={subscription}
          state={state}
          action={action}
          look={action === primary ? 'primary' : action === 'cancel' ? 'quiet' : 'secondary'}
          className={action === 'cancel' ? 'px-0!' : 'max-sm:grow'}
        />
      ))}
    </div>
  )
}
