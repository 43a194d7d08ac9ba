import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { cardExpiry } from '@/lib/billing/payment-methods/card-expiry'
import type { PaymentMethod } from '@/lib/billing/types'
import { formatCardExpiry, translator } from '@/lib/i18n'

/** Until when a card is valid, or that it has expired. Nothing for methods without an expiry. */
export function MethodExpiry({ session, method }: { session: PortalSession; method: PaymentMethod }) {
  const until = formatCardExpiry(method)
  if (!until) return null
  const expired = cardExpiry(method, session.now, null)?.status === 'expired'
  const t = translator(session.locale, 'portal')
  return (
    <span className={`block ${expired ? 'text-sm text-bad' : 'text-sm text-muted'}`}>
      {t(expired ? 'paymentMethod.expired' : 'paymentMethod.expires', { expiry: until })}
    </span>
  )
}
