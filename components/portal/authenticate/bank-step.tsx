import { ActionForm } from '@/components/portal/form/action-form'
import { ButtonLink } from '@/components/ui/button'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Money } from '@/lib/billing/types'
import { stripeJsSettings } from '@/lib/merchant/stripe-js-settings'
import { payAction } from '@/lib/tasks/pay/action'
import { stripeJsLocale } from '@/lib/i18n/resolve/stripe-js-locale'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import type { BankQuestion } from '@/lib/tasks/authenticate/load'
import { BankConfirmation } from './bank-confirmation'

type BankStepProps = {
  session: PortalSession
  intent: string
  question: BankQuestion
  /** what the page says is to be confirmed */
  amount: Money | null
}

/**
 * The step of answering the bank: in a dialog where a script runs, else by a link to the bank's page, which is asked
 * for first where there is none.
 */
export function BankStep({ session, intent, question, amount }: BankStepProps) {
  const { locale, token, merchant } = session
  const { bankUrl, clientSecret, invoiceId, methodId } = question
  const t = translator(locale, 'authenticate')
  const form = translator(locale, 'paymentMethod')
  if (bankUrl) {
    return (
      <div className="grid gap-2">
        <p className="text-muted">{t('leaving')}</p>
        <div>
          <ButtonLink look="primary" href={bankUrl} className="max-sm:w-full">
            {t('go')}
          </ButtonLink>
        </div>
      </div>
    )
  }
  return (
    <BankConfirmation
      settings={stripeJsSettings(merchant)}
      locale={stripeJsLocale(locale)}
      clientSecret={clientSecret}
      hidden={{ token, intent }}
      texts={{ confirm: t('confirm'), working: form('form.working'), notLoaded: form('form.notLoaded') }}
    >
      {methodId && (
        <ActionForm
          action={payAction}
          submit={t('confirm')}
          wide
          hidden={{
            token,
            invoice: invoiceId,
            paymentMethod: methodId,
            intent: newIntentId(),
            shown: shownValue(amount),
          }}
        />
      )}
    </BankConfirmation>
  )
}
