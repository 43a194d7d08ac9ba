import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { ButtonLink } from '@/components/ui/button'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import { translator } from '@/lib/i18n'
import { pauseAction } from '@/lib/tasks/pause/action'
import type { PausePlan, PauseView } from '@/lib/tasks/pause/load'
import { offerText, pauseTexts } from '@/lib/tasks/pause/texts'
import { cancelLabel } from '@/lib/texts/labels/cancel-label'
import { ActionForm } from '../form/action-form'
import { RadioChoices } from '../form/radio-choices'
import { ChargeSums } from '../frame/charge-sums'
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
  const { kind, start, beginsAt, changes, current, charge, losesDiscount, offers } = plan.value
  const chosen = offers.find(({ resumesAt }) => changes && resumesAt?.getTime() === current?.getTime()) ?? offers[0]
  const other = otherStart(plan.value)
  const page = `/portal/${token}/subscriptions/${subscription.id}`
  return (
    <TaskBody
      subject={subject}
      outcome={pauseTexts(session, subscription, plan.value)}
      sums={
        charge && charge.amountDue.amount > 0 && !losesDiscount && <ChargeSums {...{ session, subscription, charge }} />
      }
      others={
        <>
          {other && (
            <ButtonLink look="quiet" className="px-0!" href={`${page}/pause${other === 'now' ? '?start=now' : ''}`}>
              {t(other === 'now' ? 'service.startNow' : 'service.startLater')}
            </ButtonLink>
          )}
          {configuration.subscriptionCancel.enabled && (
            <ButtonLink look="quiet" className="px-0!" href={`${page}/cancel`}>
              {cancelLabel(subscription, configuration, session)}
            </ButtonLink>
          )}
        </>
      }
    >
      <ActionForm
        action={pauseAction}
        hidden={{
          token,
          subscription: subscription.id,
          intent: newIntentId(),
          kind,
          start,
          begins: String(beginsAt.getTime() / 1000),
          shown: shownValue(charge?.amountDue ?? { amount: 0, currency: subscription.currency }),
        }}
        submit={changes ? t('change') : t(start === 'now' ? 'service.confirmNow' : 'confirm')}
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

/** A pause that has not been asked for can begin at another time; each has a page with its own dates and amounts. */
function otherStart({ kind, start, changes }: PausePlan): PausePlan['start'] | null {
  if (kind !== 'service' || changes) return null
  return start === 'now' ? 'period_end' : 'now'
}
