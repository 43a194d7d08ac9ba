import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { runningDiscounts } from '@/lib/billing/subscriptions/running-discounts'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { discountText } from '@/lib/texts/discount-text'

/** The discounts that lower a subscription's next payments, each with its end; nothing where there are none. */
export function RunningDiscounts({
  session,
  subscription,
  className,
}: {
  session: PortalSession
  subscription: Subscription
  className: string
}) {
  const discounts = runningDiscounts(subscription, session.now)
  if (discounts.length === 0) return null
  const heading = `discounts-${subscription.id}`
  return (
    <div className={className}>
      <p id={heading} className="text-sm font-semibold">
        {translator(session.locale, 'discount')('held')}
      </p>
      <ul aria-labelledby={heading} className="mt-1 grid gap-1 text-sm text-pretty text-muted">
        {discounts.map((discount, index) => (
          <li key={index} className="wrap-anywhere">
            {discountText(discount, session)}
          </li>
        ))}
      </ul>
    </div>
  )
}
