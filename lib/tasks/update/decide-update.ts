import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { OfferedPlan } from '@/lib/billing/plans/offered-plans'
import { planUpdate, type Compared, type PlanChoice, type PlanUpdate } from '@/lib/billing/tasks/plan-update'
import type { Money, Subscription, SubscriptionItem } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor, type Stripe, type StripeOwner } from '@/lib/stripe/client/client'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { mapUpcomingCharge } from '@/lib/stripe/map/map-upcoming-charge'

type Deciding = Pick<PortalSession, 'merchant' | 'configuration' | 'now'>

/**
 * What choosing a plan does, by the rules. Where they need amounts that are not known beforehand, Stripe's previews tell
 * what each plan costs. Fails with what `planUpdate` refuses, and as `stripeFailure` says.
 */
export async function decideUpdate(
  { merchant, configuration, now }: Deciding,
  subscription: Subscription,
  plans: readonly OfferedPlan[],
  choice: PlanChoice,
): Promise<Result<PlanUpdate>> {
  const decided = planUpdate(subscription, plans, configuration, choice, now)
  if (decided.ok) return ok(decided.value)
  if (decided.code !== 'amounts_unknown') return fail(decided.code)
  const [item] = subscription.items
  const price = choice.price ?? item?.priceId
  if (!item || !price) return fail('price_unavailable')
  const compared = await compare(merchant, subscription.id, item, {
    price,
    quantity: choice.quantity ?? item.quantity ?? 1,
  })
  if (!compared.ok) return compared
  const again = planUpdate(subscription, plans, configuration, choice, now, compared.value)
  if (again.ok) return ok(again.value)
  return fail(again.code === 'amounts_unknown' ? 'price_unavailable' : again.code)
}

type Choice = { price: string; quantity: number }

async function compare(
  owner: StripeOwner,
  subscription: string,
  { id, priceId, quantity }: SubscriptionItem,
  chosen: Choice,
): Promise<Result<Compared>> {
  const stripe = stripeFor(owner)
  const costOf = (item: Choice) => recurringCost(stripe, subscription, { id, ...item })
  try {
    const [before, after] = await Promise.all([costOf({ price: priceId, quantity: quantity ?? 1 }), costOf(chosen)])
    return ok({ before, after })
  } catch (error) {
    return stripeFailure(error)
  }
}

/** What an item costs each time, before taxes and discounts, which would hide which of two plans is cheaper. */
async function recurringCost(stripe: Stripe, subscription: string, item: Choice & { id: string }): Promise<Money> {
  const invoice = await stripe.invoices.createPreview(
    {
      subscription,
      preview_mode: 'recurring',
      subscription_details: { items: [item], proration_behavior: 'none' },
    },
    previewOptions,
  )
  const { upcomingBreakdown: parts } = mapUpcomingCharge(invoice, { taxRates: new Map(), discounts: new Map() })
  const amounts = [...(parts?.lines ?? []).map(({ amount }) => amount), parts?.otherLines ?? 0]
  return { amount: amounts.reduce((all, amount) => all + BigInt(amount), 0n), currency: invoice.currency }
}
