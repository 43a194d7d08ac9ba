import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { resubscribeAction } from '@/lib/tasks/resubscribe/action'
import { chosenFirst } from '@/lib/billing/payment-methods/chosen-first'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import type { ResubscribeView } from '@/lib/tasks/resubscribe/load'
import { resubscribeTexts } from '@/lib/tasks/resubscribe/texts'
import { ActionForm } from '../form/action-form'
import { TaskBody } from '../frame/task-body'
import { ItemList } from '../subscription/item-list'
import { ChargeSums } from '../frame/charge-sums'
import { MethodChoice } from '../payment-method/method-choice'
import { MethodLabel } from '../payment-method/method-label'
import { methodPage } from '../payment-method/method-page'
import { TryAgain } from '../frame/try-again'
import { SavedMethod } from '../payment-method/saved-method'

type ResubscribeFormProps = {
  session: PortalSession
  path: string
  view: ResubscribeView
  /** the id of a payment method that the customer has just added */
  saved: string | null
}

/** What the customer subscribes to again, what it charges today and to which method, and one button. */
export function ResubscribeForm({ session, path, view, saved }: ResubscribeFormProps) {
  const { locale, token, configuration } = session
  const { subscription, paymentMethods, method, preview } = view
  const t = translator(locale, 'resubscribe')
  const charge = translator(locale, 'charge')
  const byInvoice = subscription.collectionMethod === 'send_invoice'
  const { headline, details } = resubscribeTexts(session, view)
  const otherMethod = configuration.paymentMethodUpdate.enabled && !byInvoice && (
    <ButtonLink look={method ? 'secondary' : 'primary'} href={methodPage(token, path)}>
      {charge(method ? 'otherMethod' : 'addMethod')}
    </ButtonLink>
  )
  return (
    <TaskBody
      notice={<SavedMethod locale={locale} method={method} saved={saved} />}
      subject={
        <div className="grid gap-2">
          <p>{t('intro')}</p>
          <ItemList items={subscription.items} locale={locale} />
        </div>
      }
      outcome={{ headline, details }}
      sums={<ChargeSums session={session} subscription={subscription} charge={preview.ok ? preview.value : null} />}
      others={otherMethod}
    >
      {!preview.ok ? (
        <TryAgain session={session} path={path} />
      ) : method || byInvoice ? (
        <ActionForm
          action={resubscribeAction}
          hidden={{
            token,
            subscription: subscription.id,
            intent: newIntentId(),
            shown: shownValue(preview.value?.amountDue ?? { amount: 0, currency: subscription.currency }),
          }}
          submit={t('confirm')}
          wide
        >
          {!byInvoice && paymentMethods.length > 1 && (
            <MethodChoice
              legend={charge('method')}
              chosen={method?.id}
              methods={chosenFirst(paymentMethods, [method?.id]).map((each) => ({
                id: each.id,
                label: <MethodLabel session={session} method={each} />,
              }))}
            />
          )}
        </ActionForm>
      ) : (
        <Notice tone="warn">{charge('needsMethod')}</Notice>
      )}
    </TaskBody>
  )
}
