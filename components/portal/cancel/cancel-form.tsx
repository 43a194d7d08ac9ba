import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { cancelSubscription } from '@/lib/tasks/cancel/action'
import { commentLimit } from '@/lib/forms/comment-limit'
import { cancellationOutcome } from '@/lib/billing/tasks/cancellation-outcome'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { describeCancellation, formatDate, translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { ActionForm } from '../form/action-form'
import { CancellationReason } from './cancellation-reason'
import { Consequences } from '../frame/consequences'
import { KeepForm } from '../keep/keep-form'

type CancelFormProps = { session: PortalSession; subscription: Subscription; openInvoices: Invoice[] }

/** What cancelling does, told before anything happens; why, for who wants to say; and one button. */
export function CancelForm({ session, subscription, openInvoices }: CancelFormProps) {
  const { locale, configuration, now, token } = session
  const t = translator(locale, 'cancel')
  const outcome = cancellationOutcome(subscription, configuration, openInvoices, now)
  const { headline, details } = describeCancellation(outcome, session)
  // It is told, and what would change something is offered.
  if (outcome.alreadySet) {
    return (
      <>
        <Consequences headline={t('alreadyEnding', { date: formatDate(outcome.endsAt, session) })} details={details} />
        <KeepForm session={session} subscriptionId={subscription.id} />
      </>
    )
  }
  const { enabled: asksWhy, options } = configuration.subscriptionCancel.cancellationReason
  return (
    <>
      <Consequences headline={headline} details={details} />
      <ActionForm
        action={cancelSubscription}
        hidden={{ token, subscription: subscription.id, intent: newIntentId() }}
        page={`/portal/${token}/subscriptions/${subscription.id}/cancel`}
        submit={t('confirm')}
        look="danger"
        wide
      >
        {asksWhy && (
          <CancellationReason
            legend={t('reason')}
            reasons={options.map((value) => ({ value, text: t(`feedback.${value}`) }))}
            comment={t('comment')}
            commentHint={t('commentHint', { limit: new Intl.NumberFormat(locale).format(commentLimit) })}
          />
        )}
      </ActionForm>
    </>
  )
}
