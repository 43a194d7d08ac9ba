import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { stripeJsSettings } from '@/lib/merchant/stripe-js-settings'
import { translator } from '@/lib/i18n'
import { stripeJsLocale } from '@/lib/i18n/stripe-js-locale'
import type { Money } from '@/lib/billing/types'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownDueValue } from '@/lib/forms/shown-due'
import { CardForm } from './card-form'
import { cardTexts } from './card-texts'

type CardEntryProps = {
  session: PortalSession
  /** what saving it does */
  hint: string
  submit: string
  currency: string | null
  /** an invoice to pay with it at once; `due` is then what is due of it */
  invoiceId?: string
  /** what the page tells will be collected at once */
  due: readonly Money[]
  /** the page of the portal to return to */
  from?: string
}

/** A form for a new payment method, what happens when it is saved, and what to do where no script runs. */
export function CardEntry({ session, hint, submit, currency, invoiceId = '', due, from = '' }: CardEntryProps) {
  const { locale, token, merchant, configuration } = session
  const [sum] = due
  return (
    <div className="grid gap-4">
      <CardForm
        settings={stripeJsSettings(merchant)}
        locale={stripeJsLocale(locale)}
        currency={currency}
        methodConfiguration={configuration.paymentMethodUpdate.paymentMethodConfiguration}
        pays={invoiceId && sum ? { amount: Number(sum.amount), currency: sum.currency } : null}
        hidden={{ token, intent: newIntentId(), invoice: invoiceId, from, shown: shownDueValue(due) }}
        texts={cardTexts(locale, submit)}
        unscripted={translator(locale, 'paymentMethod')('form.noScript')}
      />
      <p className="text-sm text-pretty text-muted">{hint}</p>
    </div>
  )
}
