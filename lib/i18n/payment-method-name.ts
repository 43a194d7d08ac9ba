import type { PaymentMethod } from '@/lib/billing/types'
import { isolate } from './isolate'
import type { Locale } from './locales'
import { translator } from './translator'

// Brand names are the same in every language.
const brands: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  cartes_bancaires: 'Cartes Bancaires',
  eftpos_au: 'eftpos',
}
const types: Record<string, string> = { link: 'Link', paypal: 'PayPal', klarna: 'Klarna', cashapp: 'Cash App Pay' }

/** A payment method's name: "Visa •••• 4242", "PayPal ada@example.com". */
export function paymentMethodName(
  method: Pick<PaymentMethod, 'type' | 'brand' | 'last4' | 'label'>,
  locale: Locale,
): string {
  const t = translator(locale, 'portal')
  const kind = (method.brand && brands[method.brand]) ?? types[method.type] ?? t(typeKey(method.type))
  // Digits are read from left to right, and so is all of it beside a brand in Latin letters.
  if (method.last4) return isolate(`${kind} ${isolate(`•••• ${method.last4}`, locale, 'ltr')}`, locale)
  return method.label ? isolate(`${kind} ${isolate(method.label, locale)}`, locale) : kind
}

function typeKey(type: string) {
  switch (type) {
    case 'card':
      return 'paymentMethod.type.card'
    case 'sepa_debit':
      return 'paymentMethod.type.sepa_debit'
    case 'us_bank_account':
    case 'bacs_debit':
    case 'au_becs_debit':
    case 'acss_debit':
      return 'paymentMethod.type.bank_account'
    default:
      return 'paymentMethod.type.other'
  }
}
