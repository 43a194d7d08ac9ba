import { ActionForm } from '@/components/portal/form/action-form'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { TaskBody } from '@/components/portal/frame/task-body'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { translator } from '@/lib/i18n'
import { addRecipientAction } from '@/lib/tasks/recipients/actions'
import type { RecipientsView } from '@/lib/tasks/recipients/load'
import { AddressField } from './address-field'
import { RecipientList } from './recipient-list'

type RecipientsPageProps = { session: PortalSession; path: string; view: RecipientsView }

/** Where invoices go besides the customer's own address: the addresses, and the form that adds one. */
export function RecipientsPage({ session, path, view }: RecipientsPageProps) {
  const t = translator(session.locale, 'recipients')
  const { recipients, closed } = view
  const hasConfirmed = recipients.some(({ state }) => state === 'confirmed')
  return (
    <FlowPage session={session} path={path} title={t('action')}>
      <TaskBody
        notice={<Told session={session} view={view} />}
        outcome={{
          headline: t(hasConfirmed ? 'effect' : 'effectNone'),
          details: [t('effectFiles'), t('effectOwn')],
        }}
      >
        {recipients.length > 0 && (
          <RecipientList session={session} recipients={recipients} resends={closed !== 'withheld'} />
        )}
        <Adding session={session} view={view} />
      </TaskBody>
    </FlowPage>
  )
}

/** What was just done. */
function Told({ session, view: { mailed, removed } }: Omit<RecipientsPageProps, 'path'>) {
  const t = translator(session.locale, 'recipients')
  if (mailed)
    return (
      <Notice tone="good" role="status" title={t('mailed', { email: mailed.email })}>
        {t('mailedHint')}
      </Notice>
    )
  return removed ? (
    <Notice tone="good" role="status">
      {t('removed')}
    </Notice>
  ) : null
}

function Adding({ session, view: { recipients, closed, most } }: Omit<RecipientsPageProps, 'path'>) {
  const { token, locale } = session
  const t = translator(locale, 'recipients')
  if (closed) {
    const why = closed === 'full' ? t('full', { count: most }) : t('withheld')
    return <p className="text-pretty text-muted">{why}</p>
  }
  return (
    <section aria-labelledby="add" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="add" className="mb-4 text-lg font-semibold text-balance">
        {t('addTitle')}
      </h2>
      {/* After an address was added, the field is empty again. */}
      <ActionForm
        key={recipients.map(({ id, state }) => id + state).join()}
        action={addRecipientAction}
        hidden={{ token, intent: newIntentId() }}
        submit={t('confirm')}
        wide
      >
        <AddressField label={t('email')} hint={t('emailHint')} fault={t('emailFault')} />
      </ActionForm>
    </section>
  )
}
