import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { resumeAction } from '@/lib/tasks/resume/action'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import type { ResumeView } from '@/lib/tasks/resume/load'
import { resumeTexts } from '@/lib/tasks/resume/texts'
import { ActionForm } from '../form/action-form'
import { ChargeSums } from '../frame/charge-sums'
import { TaskBody } from '../frame/task-body'
import { TryAgain } from '../frame/try-again'
import { ItemList } from '../subscription/item-list'
import { methodPage } from '../payment-method/method-page'
import { SavedMethod } from '../payment-method/saved-method'
import { WaitingDrafts } from './waiting-drafts'

type ResumeFormProps = {
  session: PortalSession
  path: string
  view: ResumeView
  /** the id of a payment method that the customer has just added */
  saved: string | null
}

/** What resuming does and charges, and one button. */
export function ResumeForm({ session, path, view, saved }: ResumeFormProps) {
  const { locale, token } = session
  const { subscription, method, preview, waiting } = view
  const t = translator(locale, 'charge')
  const { headline, details } = resumeTexts(session, view)
  const needsMethod = subscription.status === 'paused' && !method
  return (
    <TaskBody
      notice={<SavedMethod locale={locale} method={method} saved={saved} />}
      subject={<ItemList items={subscription.items} locale={locale} />}
      outcome={{ headline, details }}
      sums={
        <>
          <ChargeSums session={session} subscription={subscription} charge={preview.ok ? preview.value : null} />
          {waiting && <WaitingDrafts session={session} drafts={waiting} />}
        </>
      }
    >
      {!preview.ok ? (
        <TryAgain session={session} path={path} />
      ) : needsMethod ? (
        <>
          <Notice tone="warn">{t('needsMethod')}</Notice>
          {session.configuration.paymentMethodUpdate.enabled && (
            <div>
              <ButtonLink look="primary" className="max-sm:w-full" href={methodPage(token, path)}>
                {t('addMethod')}
              </ButtonLink>
            </div>
          )}
        </>
      ) : (
        <ActionForm
          action={resumeAction}
          hidden={{
            token,
            subscription: subscription.id,
            intent: newIntentId(),
            shown: shownValue(preview.value?.amountDue ?? { amount: 0, currency: subscription.currency }),
          }}
          submit={translator(locale, 'resume')(view.undoes ? 'undo' : 'confirm')}
          wide
        />
      )}
    </TaskBody>
  )
}
