import type { Money } from '@/lib/billing/types'
import { planName } from '@/lib/billing/plans/plan-name'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { db } from '@/lib/db/client'
import type { Portal } from '@/lib/mirror/load-portal'

export type CustomerMoney = {
  /** of the subscriptions that have not ended, each once */
  plans: string[]
  /** the soonest; the amount is null where it is not known beforehand */
  nextCharge: { at: Date; amount: Money | null } | null
  /** what the active subscriptions come to in a month */
  monthly: Money[]
  /** one of them has a price or a discount that is not known */
  untold: boolean
  paid: Money[]
  open: Money[]
}

type Owner = { merchantId: string; customerId: string }

/** What a customer has and pays, from what the last sync told of them. */
export async function loadCustomerMoney(owner: Owner, { subscriptions }: Portal): Promise<CustomerMoney> {
  const [rows, sums] = await Promise.all([
    db.subscription.findMany({
      where: { ...owner, endedAt: null },
      select: { status: true, currency: true, monthlyAmount: true, nextChargeAt: true, nextChargeAmount: true },
      orderBy: [{ nextChargeAt: 'asc' }, { id: 'asc' }],
    }),
    db.invoiceSum.findMany({ where: owner, orderBy: { currency: 'asc' } }),
  ])
  const active = rows.filter(({ status }) => status === 'active' || status === 'past_due')
  const next = rows.find(({ nextChargeAt }) => nextChargeAt !== null)
  return {
    plans: [...new Set(subscriptions.filter(isLive).map(planName))],
    nextCharge: next?.nextChargeAt
      ? {
          at: next.nextChargeAt,
          amount: next.nextChargeAmount === null ? null : { amount: next.nextChargeAmount, currency: next.currency },
        }
      : null,
    monthly: add(active.map(({ monthlyAmount, currency }) => ({ amount: monthlyAmount ?? 0n, currency }))),
    untold: active.some(({ monthlyAmount }) => monthlyAmount === null),
    paid: add(sums.map(({ amountPaid, currency }) => ({ amount: amountPaid, currency }))),
    open: add(
      sums
        .filter(({ status }) => status === 'open')
        .map(({ amountRemaining, currency }) => ({ amount: amountRemaining, currency })),
    ),
  }
}

/** The sums by currency, without those that come to nothing. */
function add(amounts: { amount: bigint; currency: string }[]): Money[] {
  const sums = new Map<string, bigint>()
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  return [...sums].flatMap(([currency, amount]) => (amount === 0n ? [] : [{ amount, currency }]))
}
