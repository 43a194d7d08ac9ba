import { MethodLabel } from '../payment-method/method-label'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { resubscribe } from '@/lib/tasks/resubscribe/action'
import { chosenFirst } from '@/lib/billing/payment-methods/chosen-first'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import type { Resubscription } from '@/lib/tasks/resubscribe/load'
import { ActionForm } from '../form/action-form'
import { chargeText } from '../payment-method/charge-text'
import { Consequences } from '../frame/consequences'
import { ItemList } from '../subscription/item-list'
import { MethodChoice } from '../payment-method/method-choice'
import { methodPage } from '../payment-method/method-page'
import { SavedMethod } from '../payment-method/saved-method'

type ResubscribeFormProps = {
  session: PortalSession
  path: string
  resubscription: Resubscription
  /** the id of the payment method that the customer has just come back with */
  saved: string | null
}

/** What the customer subscribes to again, what it charges today and where; and one button. */
export function ResubscribeForm({ session, path, resubscription, saved }: ResubscribeFormProps) {
  const { locale, token, configuration } = session
  const { subscription, paymentMethods, method, preview } = resubscription
  const t = translator(locale, 'comeback')
  const byInvoice = subscription.collectionMethod === 'send_invoice'
  const only = paymentMethods.length === 1 ? method : null
  const { headline, details } = chargeText({ preview, method: only, byInvoice }, session)
  const otherMethod = configuration.paymentMethodUpdate.enabled && !byInvoice && (
    <div>
      <ButtonLink look={method ? 'secondary' : 'primary'} className="max-sm:w-full" href={methodPage(token, path)}>
        {t(method ? 'charge.otherMethod' : 'charge.addMethod')}
      </ButtonLink>
    </div>
  )
  return (
    <>
      <SavedMethod locale={locale} method={method} saved={saved} />
      <Consequences headline={headline} details={[...details, t('resubscribe.startsNow')]} />
      <div className="grid gap-2">
        <p>{t('resubscribe.intro')}</p>
        <ItemList items={subscription.items} locale={locale} />
      </div>
      {method || byInvoice ? (
        <ActionForm
          action={resubscribe}
          hidden={{ token, subscription: subscription.id, intent: newIntentId() }}
          submit={t('resubscribe.confirm')}
          wide
        >
          {!byInvoice && paymentMethods.length > 1 && (
            <MethodChoice
              legend={t('charge.method')}
              chosen={method?.id}
              methods={chosenFirst(paymentMethods, [method?.id]).map((each) => ({
                id: each.id,
                label: <MethodLabel session={session} method={each} />,
              }))}
            />
          )}
        </ActionForm>
      ) : (
        <Notice tone="warn">{t('charge.needsMethod')}</Notice>
      )}
      {otherMethod}
    </>
  )
}
