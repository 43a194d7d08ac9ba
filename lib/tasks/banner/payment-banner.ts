import { isChargedLater } from '@/lib/billing/payment-methods/is-charged-later'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { nextCharge } from '@/lib/billing/charges/next-charge'
import { planName } from '@/lib/billing/plans/plan-name'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import type { Payment } from '@/lib/mirror/load-payment'
import type { Portal } from '@/lib/mirror/load-portal'
import type { ReceiptReader } from '../engine/receipt-facts'
import { stepTexts } from '../pay/step-texts'
import { payTexts } from '../pay/texts'

type Told = { tone: 'good' | 'info'; title: string; texts: string[] }

/**
 * What was paid, chosen or removed, and what is next, as the mirror has it now. Null where a step is still to be taken,
 * which the page of the payment tells.
 */
export function paymentBanner(payment: Payment, portal: Portal, reader: ReceiptReader): Told | null {
  const { locale, now } = reader
  const { kind, method, invoices, behind } = payment
  const t = translator(locale, 'banner')
  const live = portal.subscriptions.filter(isLive)
  const steps = stepTexts(payment, reader)
  if (kind === 'remove_payment_method') {
    const [removed] = steps
    return removed ? { tone: 'good', title: removed.text, texts: [] } : null
  }
  const name = method && paymentMethodName(method, locale)
  const isFuture = kind === 'choose_payment_method' && name !== null && isChargedLater(live)
  if (invoices.length === 0) {
    if (!name) return null
    const next = isFuture ? nextText() : []
    return { tone: 'good', title: t(isFuture ? 'future' : 'saved', { method: name }), texts: next }
  }
  if (!steps.every(({ good }) => good)) return null
  const { title, tone } = payTexts(payment, locale)
  const told = {
    tone: tone === 'good' ? ('good' as const) : ('info' as const),
    texts: [...live.flatMap(goesOn), ...(isFuture ? [t('future', { method: name })] : [])],
  }
  const [first, ...others] = invoices
  if (first?.progress.state === 'paid' && others.length === 0) {
    const { amount, invoice } = first
    return { ...told, title: t('paid', { amount: formatMoney({ amount, currency: invoice.currency }, locale) }) }
  }
  return { ...told, title, texts: [...steps.slice(kind === 'pay' ? 0 : 1).map(({ text }) => text), ...told.texts] }

  /** What becomes of a subscription that was paid for. */
  function goesOn(subscription: Subscription): string[] {
    const paid = invoices.some(
      ({ invoice, progress }) => invoice.subscriptionId === subscription.id && progress.state === 'paid',
    )
    const state = subscriptionState(subscription, portal.openInvoices, { ...reader, method: methodOf(subscription) })
    if (!paid || state.kind !== 'active') return []
    const plan = planName(subscription)
    const charge = nextCharge(subscription, now)
    const date = charge && formatDate(charge.at, reader)
    if (behind.includes(subscription.id))
      return [date ? t('activeAgain', { plan, date }) : t('activeAgainOnly', { plan })]
    return date ? [t('nextOf', { plan, date })] : []
  }

  function nextText(): string[] {
    const charges = live.flatMap((subscription) => {
      const isCharged = methodOf(subscription)?.id === method?.id
      const charge = isCharged ? nextCharge(subscription, now) : null
      return charge ? [charge.at.getTime()] : []
    })
    return charges.length > 0 ? [t('next', { date: formatDate(new Date(Math.min(...charges)), reader) })] : []
  }

  function methodOf(subscription: Subscription) {
    return currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
  }
}
