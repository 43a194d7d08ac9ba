import type { PaymentResult } from '@/lib/billing/invoices/payment-progress'
import { translator, type Locale } from '@/lib/i18n'
import type { Payment } from '@/lib/mirror/load-payment'

type ResultTexts = { title: string; tone: 'good' | 'warn' | 'bad' | 'info' }

const tones: Record<PaymentResult['state'], ResultTexts['tone']> = {
  received: 'info',
  paid: 'good',
  processing: 'info',
  requires_action: 'warn',
  declined: 'bad',
  closed: 'info',
}

/** Of several invoices the one that asks most of the customer names the whole. */
const urgency: PaymentResult['state'][] = ['requires_action', 'declined', 'received', 'processing', 'paid', 'closed']

/**
 * The heading of a result, and its tone: where a payment stands now, also where it was made with a new method, or how
 * far a change of payment method has come.
 */
export function payTexts({ kind, status, invoices }: Payment, locale: Locale): ResultTexts {
  const t = translator(locale, 'pay')
  const states = new Set(invoices.map(({ progress }) => progress.state))
  const state = urgency.find((each) => states.has(each))
  if (state) return { title: t(`result.pay.${state}`), tone: tones[state] }
  const change = kind === 'remove_payment_method' ? kind : 'choose_payment_method'
  return {
    title: t(`result.${change}.${status}`),
    tone: status === 'received' ? 'info' : status === 'done' ? 'good' : 'bad',
  }
}
