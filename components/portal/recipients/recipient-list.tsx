import { ActionForm } from '@/components/portal/form/action-form'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { translator } from '@/lib/i18n'
import type { Recipient } from '@/lib/recipients/recipient'
import { removeRecipientAction, resendRecipientAction } from '@/lib/tasks/recipients/actions'

type RecipientListProps = {
  session: PortalSession
  recipients: Recipient[]
  /** whether a link may be mailed again */
  resends: boolean
}

/** Each address with its state, and what can be done about it. */
export function RecipientList({ session, recipients, resends }: RecipientListProps) {
  const t = translator(session.locale, 'recipients')
  return (
    <section aria-labelledby="recipients" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="recipients" className="text-lg font-semibold text-balance">
        {t('listTitle')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {recipients.map((recipient) => (
          <li
            key={recipient.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-1 last:pb-0"
          >
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">
                <bdi dir="ltr">{recipient.email}</bdi>
              </p>
              <p className="text-sm text-muted">{t(`state.${recipient.state}`)}</p>
            </div>
            <div className="-mx-4 flex flex-wrap">
              {resends && recipient.state === 'pending' && (
                <RowForm
                  session={session}
                  recipient={recipient}
                  action={resendRecipientAction}
                  text={t('resend')}
                  label={t('resendOf', { email: recipient.email })}
                />
              )}
              <RowForm
                session={session}
                recipient={recipient}
                action={removeRecipientAction}
                text={t('remove')}
                label={t('removeOf', { email: recipient.email })}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type RowFormProps = {
  session: PortalSession
  recipient: Recipient
  action: typeof removeRecipientAction
  text: string
  label: string
}

function RowForm({ session: { token }, recipient: { id }, action, text, label }: RowFormProps) {
  const hidden = { token, recipient: id, intent: newIntentId() }
  return <ActionForm action={action} hidden={hidden} submit={text} label={label} look="quiet" />
}
