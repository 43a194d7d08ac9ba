import { failureMessageKey } from '@/lib/billing/payment-methods/failure-message-key'
import { errorCodes } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'
import type { Payment } from '@/lib/mirror/load-payment'

type Failed = Extract<Payment, { status: 'failed' }>

/** Why a payment or a change of payment method was not carried out. */
export function paymentFailure({ code, declineCode, method }: Failed, locale: Locale): string {
  if (code === 'card_declined') {
    const failure = { errorCode: null, declineCode, attemptMethodType: method?.type ?? null }
    return translator(locale, 'payment')(failureMessageKey(failure))
  }
  return translator(locale, 'errors')(errorCodes[code].messageKey)
}
