import type { ReactNode } from 'react'
import { methodName } from './method-name'
import { CardBrand } from '@/components/ui/card-brand'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { PaymentMethod } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import { MethodExpiry } from './method-expiry'

type MethodLabelProps = {
  session: PortalSession
  method: PaymentMethod
  /** an invoice was last tried on it in vain, and when, where that is known */
  declined?: { at: Date | null } | null
  /** beside its name, below it where there is no room */
  children?: ReactNode
}

/** A stored method as every list shows it: its brand, its name and its expiry. */
export function MethodLabel({ session, method, declined = null, children }: MethodLabelProps) {
  return (
    <>
      <CardBrand brand={method.brand} />
      <span className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0">
          <span className="block font-medium text-balance">{methodName(method, session.locale)}</span>
          <MethodExpiry session={session} method={method} />
          {declined && <span className="block text-sm text-bad">{declinedText(declined.at, session)}</span>}
        </span>
        {children}
      </span>
    </>
  )
}

function declinedText(at: Date | null, session: PortalSession): string {
  const t = translator(session.locale, 'paymentMethod')
  return at ? t('declinedOn', { date: formatDate(at, { ...session, style: 'medium' }) }) : t('declined')
}
