import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { ButtonLink } from '@/components/ui/button'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { translator } from '@/lib/i18n'
import { pauseAction } from '@/lib/tasks/pause/action'
import type { PauseView } from '@/lib/tasks/pause/load'
import { offerText, pauseTexts } from '@/lib/tasks/pause/texts'
import { cancelLabel } from '@/lib/texts/labels/cancel-label'
import { ActionForm } from '../form/action-form'
import { RadioChoices } from '../form/radio-choices'
import { TaskBody } from '../frame/task-body'
import { TryAgain } from '../frame/try-again'
import { ItemList } from '../subscription/item-list'

type PauseFormProps = { session: PortalSession; path: string; view: PauseView }

/** What pausing does, the lengths to choose from, one button, and cancelling one click away. */
export function PauseForm({ session, path, view: { subscription, plan } }: PauseFormProps) {
  const { locale, token, configuration } = session
  const t = translator(locale, 'pause')
  const subject = <ItemList items={subscription.items} locale={locale} />
  if (!plan?.ok) {
    return (
      <TaskBody subject={subject}>
        <TryAgain session={session} path={path} />
      </TaskBody>
    )
  }
  const { beginsAt, changes, current, offers } = plan.value
  const chosen = offers.find(({ resumesAt }) => changes && resumesAt?.getTime() === current?.getTime()) ?? offers[0]
  return (
    <TaskBody
      subject={subject}
      outcome={pauseTexts(session, subscription, plan.value)}
      others={
        configuration.subscriptionCancel.enabled && (
          <ButtonLink look="quiet" className="px-0!" href={`/portal/${token}/subscriptions/${subscription.id}/cancel`}>
            {cancelLabel(subscription, configuration, session)}
          </ButtonLink>
        )
      }
    >
      <ActionForm
        action={pauseAction}
        hidden={{
          token,
          subscription: subscription.id,
          intent: newIntentId(),
          begins: String(beginsAt.getTime() / 1000),
        }}
        submit={changes ? t('change') : t('confirm')}
        wide
      >
        <RadioChoices
          name="length"
          legend={changes ? t('newLength') : t('length')}
          choices={offers.map((offer) => ({ value: offer.value, text: offerText(session, offer, plan.value) }))}
          chosen={chosen?.value}
          required
        />
      </ActionForm>
    </TaskBody>
  )
}
