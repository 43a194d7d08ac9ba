import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { cardExpiry } from '@/lib/billing/payment-methods/card-expiry'
import type { PaymentMethod } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'

type ExpiryNoticeProps = { session: PortalSession; method: PaymentMethod; nextChargeAt: Date | null }

/** Says that a card will have expired by the next charge, with its date. Nothing while the card is valid. */
export function ExpiryNotice({ session, method, nextChargeAt }: ExpiryNoticeProps) {
  const expiry = cardExpiry(method, session.now, nextChargeAt)
  if (!expiry || expiry.status === 'ok') return null
  const t = translator(session.locale, 'portal')
  const date = expiry.mattersAt && formatDate(expiry.mattersAt, session)
  const text =
    expiry.status === 'expires_before_renewal' && date
      ? t('paymentMethod.expiresBeforeRenewal', { date })
      : date
        ? t('paymentMethod.expiredBeforeRenewal', { date })
        : t('paymentMethod.expiredNotice')
  return (
    <Notice tone={expiry.status === 'expired' ? 'bad' : 'warn'}>
      <Unbroken text={text} />
    </Notice>
  )
}
