import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { translator } from '@/lib/i18n'
import type { KeepView } from '@/lib/tasks/keep/load'
import { keepTexts, keptCharge } from '@/lib/tasks/keep/texts'
import { ChargeSums } from '../frame/charge-sums'
import { TaskBody } from '../frame/task-body'
import { KeepForm } from './keep-form'

/** What keeping a subscription does, and the button, or that there is nothing to keep. */
export function KeepChoice({ session, view }: { session: PortalSession; view: KeepView }) {
  const { subscription } = view
  if (!scheduledEnd(subscription)) return <p>{translator(session.locale, 'keep')('notEnding')}</p>
  const parts = keptCharge(session, view)
  return (
    <TaskBody
      outcome={keepTexts(session, view)}
      sums={<ChargeSums session={session} subscription={subscription} charge={parts && { parts }} />}
    >
      <KeepForm session={session} subscriptionId={subscription.id} />
    </TaskBody>
  )
}
