import { z } from 'zod'
import { isCodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import type { Stripe } from '@/lib/stripe/client/client'
import { addCode, isKeptLater, keepCodeLater } from '@/lib/stripe/codes/add-code'
import { codeFailure } from '@/lib/stripe/codes/code-failure'
import { mapCodeTerms } from '@/lib/stripe/codes/map-code-terms'
import { findDiscount } from '@/lib/stripe/codes/find-discount'
import { discountsWithCode } from '@/lib/stripe/codes/discounts-with-code'
import { isOwnSchedule } from '@/lib/stripe/map/is-own-schedule'
import { readServicePause } from '@/lib/stripe/pause/service-pause'
import { intentKind } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'

const input = z.object({
  /** as it was typed */
  code: z.string(),
  /** what the page showed the terms of; another code may have the same text by now */
  promotionCode: z.string(),
  /** whether the subscription was read, and did not have it yet */
  checked: z.boolean().default(false),
})

/**
 * Adds a promotion code to a subscription's discounts, which all stay, and to the phases of a change that is planned.
 * The outcome holds the code as it was typed and its terms. It is refused where the code can no longer be used, or has
 * become another one since the page showed it.
 */
export const discountIntent = intentKind({
  input,
  // Without it, a second request for the same code would find it there and count as done.
  async prepare(stripe, { subjectId, input: asked }) {
    if (asked.checked) return null
    const subscription = await read(stripe, subjectId)
    if (findDiscount(subscription.discounts, { promotionCode: asked.promotionCode }))
      throw new IntentRefused('code_in_use')
    return { ...asked, checked: true }
  },
  async findOutcome(stripe, { subjectId, input: { code, promotionCode } }) {
    const subscription = await read(stripe, subjectId)
    const added = findDiscount(subscription.discounts, { promotionCode })
    if (!added || !isKeptLater(subscription, promotionCode)) return null
    const { coupon } = added.source
    if (!coupon || typeof coupon === 'string') return null
    return { promotionCode: code, ...mapCodeTerms(coupon, subscription.currency, added.end) }
  },
  async act(stripe, { subjectId, input: { code, promotionCode } }, idempotencyKey) {
    const subscription = await read(stripe, subjectId)
    refuseStuck(subscription)
    if (!findDiscount(subscription.discounts, { promotionCode })) {
      const found = await discountsWithCode(stripe, subscription, { code, products: null })
      if ('refused' in found) throw new IntentRefused(found.refused)
      if (found.promotionCode !== promotionCode) throw new IntentRefused('preview_outdated')
      await addCode(stripe, subscription, found, idempotencyKey).catch((error: unknown) => {
        const failure = codeFailure(error, found, subscription.currency)
        if (isCodeRefusal(failure.code)) throw new IntentRefused(failure.code)
        throw error
      })
    }
    if (!isOwnSchedule(subscription.schedule)) return
    await keepCodeLater(stripe, await read(stripe, subjectId), promotionCode, `${idempotencyKey}:later`)
  },
  onDone: ({ subjectId, reference, input: { promotionCode } }) => ({
    type: 'subscription.discount_added',
    data: { subscription: subjectId, reference, promotion_code: promotionCode },
  }),
})

function read(stripe: Stripe, id: string): Promise<Stripe.Subscription> {
  return stripe.subscriptions.retrieve(id, {
    expand: ['customer', 'discounts.source.coupon.currency_options', 'schedule'],
  })
}

/** What the mirror may not know yet. */
function refuseStuck(subscription: Stripe.Subscription): void {
  const { status, pause_collection: pause, pending_update: pending, schedule } = subscription
  if (status === 'canceled' || status === 'incomplete_expired') throw new IntentRefused('code_ended')
  if (status === 'paused' || pause || readServicePause(subscription)) throw new IntentRefused('code_paused')
  if (status !== 'active' && status !== 'trialing') throw new IntentRefused('code_unpaid')
  if (pending) throw new IntentRefused('code_pending')
  if (schedule && !isOwnSchedule(schedule)) throw new IntentRefused('code_scheduled')
}
