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

/** The heading of a result, and its tone: where a payment stands now, or how far a change of payment method has come. */
export function payTexts({ kind, status, invoices: [first] }: Payment, locale: Locale): ResultTexts {
  const t = translator(locale, 'pay')
  if (kind === 'pay' && first) {
    const { state } = first.progress
    return { title: t(`result.pay.${state}`), tone: tones[state] }
  }
  const change = kind === 'remove_payment_method' ? kind : 'choose_payment_method'
  return {
    title: t(`result.${change}.${status}`),
    tone: status === 'received' ? 'info' : status === 'done' ? 'good' : 'bad',
  }
}
