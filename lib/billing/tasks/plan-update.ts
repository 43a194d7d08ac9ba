import { nearestQuantity } from '../plans/nearest-quantity'
import type { OfferedPlan } from '../plans/offered-plans'
import type { PortalFeatures, ProrationBehavior } from '../portal-features'
import { priceOf, type Interval } from '../plans/price-of'
import type { Money, Subscription, SubscriptionItem } from '../types'

export type PlanChoice = {
  /** null: the current price */
  price: string | null
  /** null: the current quantity, or the nearest one that the plan allows */
  quantity: number | null
}

export type PlanUpdate = {
  plan: OfferedPlan
  quantity: number
  /** 'keep': the customer keeps the current plan, and an earlier choice that is planned or waits is dropped */
  when: 'at_once' | 'at_period_end' | 'keep'
  effectiveAt: Date
  prorationBehavior: ProrationBehavior
  /** a new billing cycle begins with the change although the interval stays */
  resetsCycle: boolean
  endsTrial: boolean
  /**
   * Stripe makes an invoice at once: for another interval, after a trial, by the configuration, or after a free plan.
   * Otherwise the prorations are on the next one. The preview tells whether a new period begins with it.
   */
  invoicesNow: boolean
  changesInterval: boolean
}

/** What the item costs each time, before and after the change, where Stripe was asked. */
export type Compared = { before: Money; after: Money }

/** `amounts_unknown`: what the change does depends on amounts that only Stripe can tell. */
export type PlanRefusal = 'price_unavailable' | 'quantity_out_of_bounds' | 'same_plan' | 'amounts_unknown'

type Changing = Pick<Subscription, 'items' | 'status' | 'plannedChange'>

/**
 * What choosing a plan does, or why it cannot be chosen. The configuration can delay cheaper plans or shorter intervals
 * to the period's end, except on trial, where no paid time could be lost. Which plan is cheaper depends on what the
 * item costs each time, whatever the interval, as with Stripe's `decreasing_item_amount`. Where that is not known
 * beforehand, Stripe's previews tell it (`compared`), and without them nothing is decided.
 */
export function planUpdate(
  subscription: Changing,
  offered: readonly OfferedPlan[],
  { subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>,
  choice: PlanChoice,
  now: Date,
  compared: Compared | null = null,
): { ok: true; value: PlanUpdate } | { ok: false; code: PlanRefusal } {
  const [item] = subscription.items
  const plan = offered.find(({ price, current }) => (choice.price === null ? current : price.id === choice.price))
  if (!item || !plan) return { ok: false, code: 'price_unavailable' }
  const quantity = quantityOf(plan, item, choice.quantity)
  if (quantity === null) return { ok: false, code: 'quantity_out_of_bounds' }
  const planned = subscription.plannedChange
  if (planned?.price.id === plan.price.id && (planned.quantity ?? 1) === quantity)
    return { ok: false, code: 'same_plan' }
  const {
    prorationBehavior,
    billingCycleAnchor,
    trialUpdateBehavior,
    scheduleAtPeriodEnd: { conditions },
  } = subscriptionUpdate
  const stays = plan.current && quantity === (item.quantity ?? 1)
  if (stays && !planned) return { ok: false, code: 'same_plan' }
  const trialing = subscription.status === 'trialing'
  const target = { price: plan.price, quantity }
  const [before, after] = [compared?.before ?? amountOf(item), compared?.after ?? amountOf(target)]
  const changesInterval = !sameInterval(target, item)
  const shortens = conditions.some(({ type }) => type === 'shortening_interval') && isShorter(target, item)
  const comparesAmounts = conditions.some(({ type }) => type === 'decreasing_item_amount') && !shortens
  if (!stays && !trialing && comparesAmounts && (!before || !after)) return { ok: false, code: 'amounts_unknown' }
  const waits = !stays && !trialing && (shortens || (comparesAmounts && isLess(after, before)))
  const when = stays ? 'keep' : waits ? 'at_period_end' : 'at_once'
  const atOnce = when === 'at_once'
  const endsTrial = atOnce && trialing && trialUpdateBehavior === 'end_trial'
  const paying = atOnce && (!trialing || endsTrial)
  const resetsCycle = paying && !endsTrial && billingCycleAnchor === 'now'
  const billsAtOnce =
    paying && (endsTrial || resetsCycle || changesInterval || (before?.amount === 0n && after?.amount !== 0n))
  return {
    ok: true,
    value: {
      plan,
      quantity,
      when,
      // A trial that goes on has nothing to prorate, and what waits for its first invoice is not billed before that.
      prorationBehavior:
        atOnce && !paying && prorationBehavior === 'always_invoice' ? 'create_prorations' : prorationBehavior,
      resetsCycle,
      endsTrial,
      effectiveAt: waits ? item.currentPeriodEnd : now,
      invoicesNow: billsAtOnce || (paying && prorationBehavior === 'always_invoice'),
      changesInterval,
    },
  }
}

function quantityOf(plan: OfferedPlan, item: SubscriptionItem, chosen: number | null): number | null {
  const { quantity: bounds } = plan
  const current = item.quantity ?? 1
  if (!bounds) return chosen === null || chosen === current ? current : null
  const { minimum, maximum } = bounds
  if (chosen === null) return nearestQuantity(plan, current)
  const within = Number.isSafeInteger(chosen) && chosen >= minimum && chosen <= (maximum ?? Infinity)
  return within ? chosen : null
}

type Billed = Pick<SubscriptionItem, 'price' | 'quantity'>

function amountOf(item: Billed): Money | null {
  return priceOf(item)?.amount ?? null
}

function isLess(a: Money | null, b: Money | null): boolean {
  return a !== null && b !== null && BigInt(a.amount) < BigInt(b.amount)
}

function sameInterval({ price: a }: Billed, { price: b }: Billed): boolean {
  return a.interval === b.interval && (a.intervalCount ?? 1) === (b.intervalCount ?? 1)
}

/** in hours of a mean year */
const lengths: Record<Interval, number> = { day: 24, week: 168, month: 730.5, year: 8766 }

function isShorter(a: Billed, b: Billed): boolean {
  const [ofA, ofB] = [a, b].map(({ price }) => lengths[price.interval as Interval] * (price.intervalCount ?? 1))
  return ofA !== undefined && ofB !== undefined && ofA < ofB
}
