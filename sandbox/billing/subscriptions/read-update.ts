import type { Form } from '../../core/http/form'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import type { ChangeTarget } from '../changes/change'
import { mayWait } from '../pending/may-wait'
import { readCancel } from './read-cancel'
import { readItems } from './read-items'
import { purchaseOf } from '../discounts/purchase-of'
import { readDiscounts } from '../discounts/redeem-discounts'
import type { Subscription } from '../objects'

/** Reads the change that a call requests, either for a subscription or in a preview's `subscription_details`. */
export function readChange(
  universe: Universe,
  input: Form,
  subscription: Subscription,
): { target: ChangeTarget; cancellation: Partial<Subscription> } {
  const now = universe.now(subscription.customer)
  const items = readItems(universe, input, subscription)
  const cancellation = readCancel(input, subscription, items.filter(isKnown(subscription)), now)
  return {
    cancellation,
    target: {
      items,
      discounts: readDiscounts(
        universe,
        input,
        {
          customer: subscription.customer,
          subscription: subscription.id,
          purchase: purchaseOf(items, subscription.currency),
          waits: mayWait(input),
        },
        subscription.discounts,
      ),
      trialEnd: trialEnd(input, now),
      cancelAt: cancellation.cancel_at ?? null,
      resetsAnchor: input.form('billing_cycle_anchor')?.oneOf('type', ['now', 'unchanged']) === 'now',
      prorationBehavior: readProrationBehavior(input),
      at: prorationDate(input, subscription, now),
    },
  }
}

export function readProrationBehavior(input: Form): string {
  return input.oneOf('proration_behavior', ['always_invoice', 'create_prorations', 'none']) ?? 'create_prorations'
}

export const paymentBehaviors = [
  'allow_incomplete',
  'default_incomplete',
  'error_if_incomplete',
  'pending_if_incomplete',
] as const

// A period that is not known yet does not determine when to cancel.
function isKnown({ items }: Subscription) {
  return ({ id }: { id: string }) => items.data.some((item) => item.id === id) || items.data.length === 0
}

function trialEnd(input: Form, now: number): number | null | undefined {
  const at = input.timestamp('trial_end', now)
  if (typeof at === 'number' && at < now) {
    throw invalidRequest('Invalid timestamp: must be an integer Unix timestamp in the future.', 'trial_end')
  }
  return at
}

function prorationDate(input: Form, { items }: Subscription, now: number): number {
  const at = input.integer('proration_date')
  if (at === undefined || at === null) return now
  const start = Math.min(...items.data.map(({ current_period_start: time }) => time))
  const end = Math.max(...items.data.map(({ current_period_end: time }) => time))
  if (at >= start && at <= end) return at
  throw invalidRequest(
    `Cannot specify a proration date outside of the subscription's current period (${start} - ${end}).`,
    'proration_date',
  )
}
