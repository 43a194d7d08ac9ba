import type { PaymentResult } from '@/lib/billing/invoices/payment-progress'
import { translator, type Locale } from '@/lib/i18n'
import type { Payment } from '@/lib/mirror/load-payment'

type ResultText = { title: string; tone: 'good' | 'warn' | 'bad' | 'info' }

const tones: Record<PaymentResult['state'], ResultText['tone']> = {
  received: 'info',
  paid: 'good',
  processing: 'info',
  requires_action: 'warn',
  declined: 'bad',
  closed: 'info',
}

/** The heading of a result, and how it looks: of a payment, where it stands now; of a change, how far it has come. */
export function resultText({ kind, status, invoices: [first] }: Payment, locale: Locale): ResultText {
  const t = translator(locale, 'pay')
  if (kind === 'pay_invoice' && first) {
    const { state } = first.progress
    return { title: t(`result.pay_invoice.${state}`), tone: tones[state] }
  }
  const change = kind === 'remove_payment_method' ? kind : 'set_default_payment_method'
  return {
    title: t(`result.${change}.${status}`),
    tone: status === 'received' ? 'info' : status === 'done' ? 'good' : 'bad',
  }
}
