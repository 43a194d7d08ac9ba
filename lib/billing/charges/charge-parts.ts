import { lineSubject } from '../invoices/line-subject'
import type { Subscription } from '../types'
import type { UpcomingBreakdown } from '../objects/upcoming-breakdown'
import { sumParts } from './sum-parts'

export type ChargePart =
  /** `usage`: what was used so far, so that its amount may still rise */
  | { kind: 'plan' | 'usage' | 'item'; name: string; amount: bigint }
  /** `proration`: for changes of plan; `other`: lines that Stripe's preview only adds up; `prepaid`: billing credits */
  | { kind: 'proration' | 'other' | 'prepaid'; amount: bigint }
  | { kind: 'discount'; name: string | null; endsAt: Date | null; amount: bigint }
  /** a tax that is `included` in the prices adds nothing */
  | { kind: 'tax'; name: string | null; rate: number | null; included: boolean; amount: bigint }
  /** `credit` and `debt`: of the customer's balance; `carried`: too little to be charged, so it waits for a later one */
  | { kind: 'total' | 'credit' | 'debt' | 'carried' | 'due'; amount: bigint }
  /** what is left of the credit afterwards */
  | { kind: 'creditLeft'; amount: bigint }

type Charged = Pick<Subscription, 'items' | 'upcomingTotal' | 'upcomingAmountDue' | 'upcomingBreakdown'>

/**
 * What the next charge consists of, in the order of an invoice, by the preview that the last sync brought. Empty where
 * there is none, and where it would only repeat the charge: one line that is charged as it is.
 */
export function chargeParts(subscription: Charged): ChargePart[] {
  const { upcomingTotal: total, upcomingAmountDue: due, upcomingBreakdown: breakdown } = subscription
  if (!breakdown || total === null || due === null) return []
  const plans = lineParts(subscription.items, breakdown)
  const sums = sumParts({ total, due, breakdown })
  const [only] = plans
  if (plans.length === 1 && only?.kind === 'plan' && sums.length === 1) return []
  return [...plans, ...sums]
}

/** One part for each plan, whose tiers are lines of their own. */
function lineParts(items: Charged['items'], { lines, otherLines }: UpcomingBreakdown): ChargePart[] {
  const parts = new Map<string, ChargePart>()
  for (const line of lines) {
    const part = linePart(items, line)
    const key = 'name' in part ? `${part.kind} ${line.productId ?? part.name}` : part.kind
    const same = parts.get(key)
    parts.set(key, same ? { ...same, amount: same.amount + part.amount } : part)
  }
  return [...parts.values(), ...(otherLines === 0 ? [] : [{ kind: 'other' as const, amount: BigInt(otherLines) }])]
}

function linePart(items: Charged['items'], line: UpcomingBreakdown['lines'][number]): ChargePart {
  const amount = BigInt(line.amount)
  if (line.proration) return { kind: 'proration', amount }
  const text = lineSubject(line.description ?? '').name
  if (line.added) return { kind: 'item', name: text, amount }
  const item = items.find(({ priceId }) => priceId === line.priceId)
  const { product } = item ?? items.find((each) => each.product.id === line.productId) ?? {}
  return { kind: item?.price.usageType === 'metered' ? 'usage' : 'plan', name: product?.name ?? text, amount }
}
