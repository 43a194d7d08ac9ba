import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { formatDate, translator } from '@/lib/i18n'
import type { KeepView } from '@/lib/tasks/keep/load'
import { Consequences } from '../frame/consequences'
import { KeepForm } from './keep-form'

/** What keeping a subscription does, and the button, or that there is nothing to keep. */
export function KeepChoice({ session, view: { subscription, term } }: { session: PortalSession; view: KeepView }) {
  const t = translator(session.locale, 'keep')
  const end = scheduledEnd(subscription)
  if (!end) return <p>{t('notEnding')}</p>
  const date = formatDate(end, session)
  return (
    <>
      <Consequences
        headline={translator(session.locale, 'portal')('state.ending', { date })}
        details={[term ? t('hintTerm', { date: formatDate(term, session) }) : t('hint')]}
      />
      <KeepForm session={session} subscriptionId={subscription.id} />
    </>
  )
}
