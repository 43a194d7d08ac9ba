import { methodName } from '@/components/portal/method-name'
import { CardBrand } from '@/components/ui/card-brand'
import type { PortalSession } from '@/lib/access/portal-session'
import type { PaymentMethod } from '@/lib/billing/types'
import { MethodExpiry } from './method-expiry'

/** A stored method as every list shows it: its brand, its name, and until when it is valid. */
export function MethodLabel({ session, method }: { session: PortalSession; method: PaymentMethod }) {
  return (
    <>
      <CardBrand brand={method.brand} />
      <span className="min-w-0">
        <span className="block font-medium text-balance">{methodName(method, session.locale)}</span>
        <MethodExpiry session={session} method={method} />
      </span>
    </>
  )
}
