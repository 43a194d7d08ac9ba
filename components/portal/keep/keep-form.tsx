import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { keepAction } from '@/lib/tasks/keep/action'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { ActionForm } from '../form/action-form'

type KeepFormProps = {
  session: PortalSession
  subscriptionId: string
  /** says which subscription is meant, where several have the same button */
  label?: string
}

/** One click undoes a scheduled end. */
export function KeepForm({ session: { locale, token }, subscriptionId, label }: KeepFormProps) {
  return (
    <ActionForm
      action={keepAction}
      hidden={{ token, subscription: subscriptionId, intent: newIntentId() }}
      submit={translator(locale, 'keep')('action')}
      label={label}
      wide
    />
  )
}
