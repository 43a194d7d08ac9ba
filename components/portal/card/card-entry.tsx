import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { stripeJsSettings } from '@/lib/merchant/stripe-js-settings'
import { translator } from '@/lib/i18n'
import { stripeJsLocale } from '@/lib/i18n/resolve/stripe-js-locale'
import type { Money } from '@/lib/billing/types'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { later, shownDueValue } from '@/lib/forms/shown-due'
import { CardForm } from './card-form'
import { cardTexts } from './card-texts'

type CardEntryProps = {
  session: PortalSession
  /** what saving it does */
  hint: string
  submit: string
  currency: string | null
  /** an invoice to pay with it, which stores it as well */
  pays?: {
    id: string
    due: Money
    /** what the page tells will be collected with it besides; none on the page of the invoice */
    rest?: readonly Money[]
  }
  /** what is due is not collected */
  isUnpaid?: boolean
  /** where to store one without paying; none where that is not offered */
  unpaidHref?: string
  /** the page of the portal to return to */
  from?: string
}

/** A form for a new payment method, what happens when it is saved, and what to do where no script runs. */
export function CardEntry({
  session,
  hint,
  submit,
  currency,
  pays,
  isUnpaid = false,
  unpaidHref,
  from = '',
}: CardEntryProps) {
  const { locale, token, merchant, configuration } = session
  const shown = isUnpaid ? later : shownDueValue(pays ? [pays.due] : [])
  return (
    <div className="grid gap-4">
      <CardForm
        settings={stripeJsSettings(merchant)}
        locale={stripeJsLocale(locale)}
        currency={currency}
        methodConfiguration={configuration.paymentMethodUpdate.paymentMethodConfiguration}
        pays={pays ? { amount: Number(pays.due.amount), currency: pays.due.currency } : null}
        hidden={{
          token,
          intent: newIntentId(),
          invoice: pays?.id ?? '',
          from,
          shown,
          rest: pays?.rest ? shownDueValue(pays.rest) : '',
        }}
        unpaidHref={unpaidHref ?? null}
        texts={cardTexts(locale, submit)}
        unscripted={translator(locale, 'paymentMethod')('form.noScript')}
      />
      <p className="text-sm text-pretty text-muted">{hint}</p>
    </div>
  )
}
