import { ActionForm } from '@/components/portal/form/action-form'
import { FactList } from '@/components/portal/frame/fact-list'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { TaskBody } from '@/components/portal/frame/task-body'
import { RecipientsRow } from '@/components/portal/recipients/recipients-row'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { detailFields, type DetailField } from '@/lib/billing/details/details'
import { formFields } from '@/lib/billing/details/form-fields'
import { taxIdKey } from '@/lib/billing/details/tax-id-key'
import { errorCodes } from '@/lib/errors'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { translator } from '@/lib/i18n'
import { detailsAction } from '@/lib/tasks/details/action'
import type { DetailsView } from '@/lib/tasks/details/load'
import { detailText, taxIdText } from '@/lib/tasks/details/texts'
import { DetailsFields } from './details-fields'
import { detailsTexts } from './details-texts'
import { joinList } from '@/lib/i18n/punctuation'

type DetailsFormProps = { session: PortalSession; path: string; view: DetailsView }

/** The billing details: what a change does, the form of what may be changed, and the rest. */
export function DetailsForm({ session, path, view }: DetailsFormProps) {
  const { locale, token, merchant } = session
  const { details, taxIds, hasDraft, editable, taxId, rows, again, mailedTo, emailWithheld } = view
  const t = translator(locale, 'details')
  const fixed = detailFields.filter((field) => !editable.includes(field))
  return (
    <FlowPage session={session} path={path} title={t('action')}>
      <TaskBody
        notice={
          again?.refused ? (
            <Notice tone="bad" role="alert">
              {translator(locale, 'errors')(errorCodes[again.refused.code].messageKey)}
            </Notice>
          ) : (
            mailedTo && (
              <Notice tone="good" role="status" title={t('email.mailed', { email: mailedTo })}>
                {t('email.mailedHint')}
              </Notice>
            )
          )
        }
        outcome={{
          headline: t('effect'),
          details: [t('effectIssued'), ...(hasDraft ? [t('effectDraft')] : [])],
        }}
      >
        <section className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
          {/* A form that comes back from Stripe is another one, though it stands at the same place. */}
          <ActionForm
            key={again?.id ?? 'new'}
            action={detailsAction}
            hidden={{ token, intent: newIntentId() }}
            submit={t('confirm')}
            wide
          >
            <DetailsFields
              values={valuesOf(view)}
              before={JSON.stringify(details)}
              faulty={again?.refused?.field ?? null}
              editable={editable}
              texts={detailsTexts(session, {
                taxIds: taxId ? taxIds : null,
                rows,
                languages: details.preferred_locales,
              })}
            />
          </ActionForm>
        </section>
        <Fixed
          session={session}
          fixed={fixed}
          view={view}
          note={[
            ...(emailWithheld ? [t('email.withheld')] : []),
            ...(fixed.some((field) => field !== 'email' || !emailWithheld) || (!taxId && taxIds.length > 0)
              ? [t('fixed', { merchant: merchant.name })]
              : []),
          ]}
        />
        {view.offersRecipients && <RecipientsRow session={session} />}
      </TaskBody>
    </FlowPage>
  )
}

/** What is on file, below what was typed before Stripe refused it. */
function valuesOf({ details, again }: DetailsView): Record<string, string> {
  if (!again) return formFields(details)
  const { fields, add, remove, newEmail, details: wanted } = again.input
  const typed = Object.fromEntries(fields.map((field) => [field, wanted[field]]))
  return {
    ...formFields({ ...details, ...typed }),
    ...(newEmail && { email: newEmail }),
    ...Object.fromEntries(
      add.flatMap(({ type, value }, row) => [
        [`taxId.${row}.type`, type],
        [`taxId.${row}.value`, value],
      ]),
    ),
    ...Object.fromEntries(remove.map((id) => [`remove.${taxIdKey(id)}`, 'on'])),
  }
}

/** What only the merchant may change. */
function Fixed({
  session: { locale },
  fixed,
  view: { details, taxIds, taxId },
  note,
}: {
  session: PortalSession
  fixed: DetailField[]
  view: DetailsView
  note: string[]
}) {
  const t = translator(locale, 'details')
  const facts = [
    ...fixed.map((field) => [t(`field.${field}`), detailText(field, details, locale)] as const),
    ...(taxId || taxIds.length === 0
      ? []
      : [
          [
            t('field.tax_id'),
            joinList(
              taxIds.map((id) => taxIdText(id, locale)),
              locale,
            ),
          ] as const,
        ]),
  ].filter(([, value]) => value !== null)
  if (facts.length === 0) return null
  return (
    <section className="grid gap-3">
      {note.map((text) => (
        <p key={text} className="text-pretty text-muted">
          {text}
        </p>
      ))}
      <FactList facts={facts} />
    </section>
  )
}
