import { ButtonLink } from '@/components/ui/button'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { keepRefusal } from '@/lib/billing/tasks/keep-refusal'
import { cancelAction } from '@/lib/tasks/cancel/action'
import { commentLimit } from '@/lib/forms/comment-limit'
import { formatDate, translator } from '@/lib/i18n'
import type { CancelView } from '@/lib/tasks/cancel/load'
import { cancelTexts, makesInvoice } from '@/lib/tasks/cancel/texts'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { ActionForm } from '../form/action-form'
import { CancellationReason } from './cancellation-reason'
import { ChargeSums } from '../frame/charge-sums'
import { TaskBody } from '../frame/task-body'

/** What cancelling does, the reason where the customer wants to give one, and one button. */
export function CancelForm({ session, view }: { session: PortalSession; view: CancelView }) {
  const { subscription, outcome, preview, ownReasons } = view
  const { locale, configuration, token } = session
  const t = translator(locale, 'cancel')
  const { headline, details } = cancelTexts(view, session)
  // Cancelling would change nothing, so keeping is offered instead, on the page that tells what is charged then.
  if (outcome.alreadySet) {
    const headline = t('alreadyEnding', { date: formatDate(outcome.endsAt, session) })
    const mayKeep = !keepRefusal(subscription, configuration)
    return (
      <TaskBody
        outcome={{ headline, details }}
        others={
          mayKeep && (
            <ButtonLink look="primary" href={`/portal/${token}/subscriptions/${subscription.id}/keep`}>
              {translator(locale, 'keep')('action')}
            </ButtonLink>
          )
        }
      />
    )
  }
  const { enabled: asksWhy, options } = configuration.subscriptionCancel.cancellationReason
  // The merchant's own reasons stand before the last of Stripe's, which is any other.
  const stripes = options.map((value) => ({ value, text: t(`feedback.${value}`) }))
  const isOther = ({ value }: { value: string }) => value === 'other'
  const reasons = [...stripes.filter((reason) => !isOther(reason)), ...ownReasons, ...stripes.filter(isOther)]
  return (
    <TaskBody
      outcome={{ headline, details }}
      sums={
        <ChargeSums
          session={session}
          subscription={subscription}
          charge={preview.ok && makesInvoice(view) ? preview.value : null}
        />
      }
    >
      <ActionForm
        action={cancelAction}
        hidden={{ token, subscription: subscription.id, intent: newIntentId() }}
        page={`/portal/${token}/subscriptions/${subscription.id}/cancel`}
        submit={t('confirm')}
        look="danger"
        wide
      >
        {asksWhy && (
          <CancellationReason
            legend={t('reason')}
            reasons={reasons}
            comment={t('comment')}
            commentHint={t('commentHint', { limit: new Intl.NumberFormat(locale).format(commentLimit) })}
          />
        )}
      </ActionForm>
    </TaskBody>
  )
}
