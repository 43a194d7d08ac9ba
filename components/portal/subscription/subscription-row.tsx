import { Badge } from '@/components/ui/badge'
import { Picture } from '@/components/ui/picture'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import { priceText } from '@/lib/texts/plans/price-text'
import { rowTexts } from '@/lib/texts/row-texts'
import { stateText } from '@/lib/texts/state-text'
import { waitingTexts } from '@/lib/texts/waiting-texts'
import { subscriptionPicture } from './subscription-picture'
import { PlannedBadge } from './planned-badge'
import type { SubscriptionFacts } from './subscription-facts'
import { TaskLink, type TaskAction } from './task-link'

type SubscriptionRowProps = {
  session: PortalSession
  facts: SubscriptionFacts
  /** whether what it needs is the page's one primary button */
  first: boolean
}

/**
 * A subscription among several: its name leads to its page, where the rest stands. What it needs and cancelling are one
 * click away here, as they are there.
 */
export function SubscriptionRow({ session, facts, first }: SubscriptionRowProps) {
  const { subscription, state, waiting } = facts
  const { locale, token } = session
  const name = planName(subscription)
  const { tone, badge } = stateText(subscription, state, session)
  const actions = facts.actions.filter(
    (action): action is TaskAction => action !== 'payment_method' && action !== 'update',
  )
  return (
    <li className="flex gap-3 border-b border-line py-3 last:border-0 last:pb-0 sm:gap-4">
      <Picture src={subscriptionPicture(session, subscription)} name={name} size="small" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="min-w-0 flex-1 basis-32 font-semibold">
            <a
              href={`/portal/${token}/subscriptions/${subscription.id}`}
              className="tap underline-offset-4 hover:underline"
            >
              <bdi>{name}</bdi>
            </a>
          </h3>
          <p className="flex flex-wrap gap-1.5">
            <Badge tone={tone}>{badge}</Badge> <PlannedBadge session={session} subscription={subscription} />
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-3">
          <div className="min-w-0 flex-1 basis-44 text-sm text-muted">
            <p>{subscription.items.map((item) => priceText(item, locale)).join(' + ')}</p>
            {[...rowTexts(subscription, state, session), ...waitingTexts(waiting, session).slice(0, -1)].map((text) => (
              <p key={text} className={tone === 'bad' ? 'text-bad' : ''}>
                {text}
              </p>
            ))}
          </div>
          {actions.length > 0 && (
            <div className="flex flex-wrap items-center gap-x-3">
              {actions.map((action) => (
                <TaskLink
                  key={action}
                  session={session}
                  subscription={subscription}
                  state={state}
                  action={action}
                  look={first && action === actions[0] && action !== 'cancel' ? 'primary' : 'quiet'}
                  className={first && action === actions[0] ? '' : 'px-0!'}
                />
              ))}
            </div>
          )}
        </div>
      </div>
    </li>
  )
}
