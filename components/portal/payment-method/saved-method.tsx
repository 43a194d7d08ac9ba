import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { PaymentMethod } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { methodName } from './method-name'

type SavedMethodProps = {
  locale: PortalSession['locale']
  /** the method that will be charged */
  method: PaymentMethod | null
  /** the id of the one that the customer has just come back with */
  saved: string | null
}

/** Says that the payment method was saved which the customer left this page to add. */
export function SavedMethod({ locale, method, saved }: SavedMethodProps) {
  if (!method || method.id !== saved) return null
  return (
    <Notice tone="good" role="status">
      {translator(locale, 'charge')('saved', { method: methodName(method, locale) })}
    </Notice>
  )
}
