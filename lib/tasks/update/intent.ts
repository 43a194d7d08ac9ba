import { z } from 'zod'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import type { SubscriptionStatus } from '@/lib/billing/types'
import { isCodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import { offeredDiscountSchema } from '@/lib/billing/tasks/codes/offered-discount'
import { shownCharge } from '@/lib/forms/shown-charge'
import type { Stripe } from '@/lib/stripe/client/client'
import { codeFailure } from '@/lib/stripe/codes/code-failure'
import { changeDiscounts } from '@/lib/stripe/codes/change-discounts'
import { isOwnSchedule } from '@/lib/stripe/map/is-own-schedule'
import { mapPlannedChange } from '@/lib/stripe/map/map-planned-change'
import { releaseSchedule } from '@/lib/stripe/write/release-schedule'
import { scheduleUpdate } from '@/lib/stripe/write/schedule-update'
import { updateParams } from '@/lib/stripe/write/update-params'
import { intentKind, type Outcome } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'
import { refuseMoreThanShown } from '../engine/charge/refuse-more-than-shown'

const input = z.object({
  when: z.enum(['at_once', 'at_period_end', 'keep']),
  item: z.string(),
  price: z.string(),
  quantity: z.int(),
  /** what the page said the customer has, so that a change made meanwhile is not overruled */
  from: z.object({ price: z.string(), quantity: z.int() }),
  prorationBehavior: z.enum(['always_invoice', 'create_prorations', 'none']),
  prorationDate: z.int().nullable(),
  resetsCycle: z.boolean(),
  endsTrial: z.boolean(),
  /** a promotion code as it was typed; none in what was stored before there were any */
  code: z.string().nullable().default(null),
  /** what the deep link that led to the change brings */
  offers: z.array(offeredDiscountSchema).default([]),
  shown: shownCharge,
  /** null where nothing is invoiced at once */
  paymentBehavior: z.enum(['pending_if_incomplete', 'allow_incomplete']).nullable(),
})

type Wanted = z.infer<typeof input>

/**
 * Changes the plan or quantity of a subscription's one item, at once or, by a schedule, when its period ends, unless
 * that charges more than was shown; or keeps the plan, and drops a change that is planned or waits for its payment. The
 * outcome holds `price` and `quantity`, and `effectiveAt` (seconds) of a scheduled change. Of what was invoiced at once
 * it holds `charged` (minor units) where that is paid, else the open `invoice`; where the change waits for its payment,
 * `pendingUntil` (seconds). `kept` tells that the plan was kept.
 */
export const updateIntent = intentKind({
  input,
  async findOutcome(stripe, { subjectId, input }) {
    const subscription = await read(stripe, subjectId)
    if (!isLive({ status: subscription.status as SubscriptionStatus })) throw new IntentRefused('subscription_ended')
    const { price, quantity, when } = input
    const planned = mapPlannedChange(subscription)
    const isPlanned = planned?.priceId === price && (planned.quantity ?? 1) === quantity
    if (when === 'at_period_end' && isPlanned && planned.type === 'schedule') {
      return outcomeOf(input, { effectiveAt: Math.floor(planned.at.getTime() / 1000) })
    }
    const invoice = typeof subscription.latest_invoice === 'object' ? subscription.latest_invoice : null
    const open = invoice?.status === 'open' ? invoice.id : null
    if (when === 'at_once' && isPlanned && planned.type === 'pending_update') {
      return outcomeOf(input, { invoice: open, pendingUntil: Math.floor(planned.at.getTime() / 1000) })
    }
    if (when === 'keep' && subscription.pending_update) return null
    if (!has(subscription, { price, quantity }) || isOwnSchedule(subscription.schedule)) return null
    if (!input.paymentBehavior || when !== 'at_once') return outcomeOf(input, {})
    return outcomeOf(input, { invoice: open, charged: invoice?.status === 'paid' ? invoice.amount_paid : null })
  },
  async act(stripe, { id, subjectId, input }, idempotencyKey) {
    const subscription = await read(stripe, subjectId)
    const [item] = subscription.items.data
    if (subscription.pending_update && input.when !== 'keep') throw new IntentRefused('change_pending')
    if (subscription.schedule && !isOwnSchedule(subscription.schedule) && !plansNothing(subscription.schedule))
      throw new IntentRefused('change_scheduled')
    if (item?.id !== input.item || !has(subscription, input.from)) throw new IntentRefused('conflict')
    const { price, quantity, when, prorationDate: at, paymentBehavior } = input
    if (when === 'at_period_end') {
      const added = await namedDiscounts(stripe, subscription, input)
      const later = { price, quantity, intent: id, discounts: added?.discounts ?? null }
      return scheduleUpdate(stripe, subscription, later, idempotencyKey)
    }
    if (at !== null && (at < item.current_period_start || at >= item.current_period_end))
      throw new IntentRefused('preview_outdated')
    if (when === 'keep') {
      await releaseSchedule(stripe, subscription, idempotencyKey)
      return dropPending(stripe, subscription, idempotencyKey)
    }
    const behavior = paymentBehavior && { payment_behavior: paymentBehavior }
    const found = await namedDiscounts(stripe, subscription, input)
    const change = updateParams(input)
    const named = found && { discounts: found.discounts }
    if (paymentBehavior) {
      const preview = { subscription: subjectId, subscription_details: change, ...named }
      await refuseMoreThanShown(stripe, preview, input.shown).catch(refuseCode)
    }
    await releaseSchedule(stripe, subscription, idempotencyKey)
    await stripe.subscriptions
      .update(subjectId, { ...change, ...behavior, ...named }, { idempotencyKey })
      .catch(refuseCode)

    /** Says what is wrong with the code, where Stripe refuses the call for it. */
    function refuseCode(error: unknown): never {
      const failure = found && error instanceof Error ? codeFailure(error, found, subscription.currency) : null
      if (failure && isCodeRefusal(failure.code)) throw new IntentRefused(failure.code)
      throw error
    }
  },
  // A change that waits for its payment has not happened yet. The mirror tells when it has.
  onDone: ({ subjectId, reference, input: { price, quantity } }, { pendingUntil, effectiveAt }) =>
    pendingUntil === null
      ? {
          type: 'subscription.updated',
          data: {
            subscription: subjectId,
            reference,
            price,
            quantity,
            takes_effect_at: typeof effectiveAt === 'number' ? new Date(effectiveAt * 1000).toISOString() : null,
          },
        }
      : null,
})

function read(stripe: Stripe, id: string): Promise<Stripe.Subscription> {
  return stripe.subscriptions.retrieve(id, { expand: ['latest_invoice', 'schedule', 'discounts', 'customer'] })
}

/** The discounts that the change names; null where it brings none, so that all stay as they are. */
async function namedDiscounts(
  stripe: Stripe,
  subscription: Stripe.Subscription,
  { code, offers }: Pick<Wanted, 'code' | 'offers'>,
) {
  const answer = await changeDiscounts(stripe, subscription, { code, offers, products: null })
  if (answer && 'refused' in answer) throw new IntentRefused(code === null ? 'preview_outdated' : answer.refused)
  return answer
}

/**
 * Voids the invoice of a change that waits for its payment, which drops the change:
 * https://docs.stripe.com/billing/subscriptions/pending-updates-reference (a pending update that is cancelled is cleared).
 */
async function dropPending(
  stripe: Stripe,
  { pending_update: pending, latest_invoice: latest }: Stripe.Subscription,
  idempotencyKey: string,
): Promise<void> {
  if (!pending) return
  if (!latest || typeof latest === 'string' || latest.status !== 'open') throw new IntentRefused('conflict')
  await stripe.invoices.voidInvoice(latest.id, {}, { idempotencyKey: `${idempotencyKey}:void` })
}

function has({ items }: Stripe.Subscription, { price, quantity }: Pick<Wanted, 'price' | 'quantity'>): boolean {
  const [item, ...others] = items.data
  return others.length === 0 && item?.price.id === price && (item.quantity ?? 1) === quantity
}

/** Whether the schedule plans nothing: its process died after making it and before planning the change. */
function plansNothing(schedule: Stripe.Subscription['schedule']): boolean {
  return (
    schedule !== null &&
    typeof schedule === 'object' &&
    schedule.phases.length === 1 &&
    schedule.end_behavior === 'release'
  )
}

function outcomeOf({ price, quantity, when, code, offers }: Wanted, more: Outcome): Outcome {
  return {
    price,
    quantity,
    kept: when === 'keep',
    discounted: code !== null || offers.length > 0,
    effectiveAt: null,
    invoice: null,
    charged: null,
    pendingUntil: null,
    ...more,
  }
}
