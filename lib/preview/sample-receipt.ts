import type { ReceiptKind } from '@/lib/billing/tasks/intent-names'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import type { Subscription } from '@/lib/billing/types'
import type { RequestMail } from '@/lib/mail/customer-mail'
import type { Receipt } from '@/lib/mirror/load-intent'

export type ReceiptMailKind = Exclude<
  RequestMail['kind'],
  'details_changed' | 'payment_method_changed' | 'payment_requested'
>

const kinds: Record<ReceiptMailKind, ReceiptKind> = {
  plan_changed: 'update',
  discount_added: 'discount',
  cancellation_received: 'cancel',
  cancellation_undone: 'keep',
  subscription_paused: 'pause',
  subscription_resumed: 'resume',
  subscription_resubscribed: 'resubscribe',
}

/** The receipt of what the sample customer has just done. A plan is changed at once, to the one named. */
export function sampleReceipt(mail: ReceiptMailKind, subscription: Subscription, price: string, now: Date): Receipt {
  const kind = kinds[mail]
  const update = {
    price,
    quantity: 1,
    effectiveAt: null,
    invoiceId: null,
    charged: null,
    pendingUntil: null,
    kept: false,
    discounted: false,
  }
  const discount = {
    code: 'WELCOME20',
    terms: { percentOff: 20, amountOff: null, duration: 'forever' as const, months: null, endsAt: null },
  }
  return {
    kind,
    subscriptionId: subscription.id,
    reference: 'SAMPLE-1234',
    receivedAt: now,
    pauses: kind === 'pause' || kind === 'resume' ? 'service' : null,
    undoes: false,
    status: 'done',
    completedAt: now,
    endsAt: kind === 'cancel' ? scheduledEnd(subscription) : null,
    beginsAt: kind === 'pause' ? subscription.pauseBeginsAt : null,
    settlement: null,
    invoiceId: null,
    paid: null,
    newSubscriptionId: kind === 'resubscribe' ? subscription.id : null,
    update: kind === 'update' ? update : null,
    discount: kind === 'discount' ? discount : null,
    mirrored: true,
  }
}
