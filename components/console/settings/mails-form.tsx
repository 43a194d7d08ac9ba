import { Notice } from '@/components/ui/notice'
import { saveMailsAction } from '@/lib/console/settings/actions'
import { optionalMails } from '@/lib/mail/customer-mail'
import { ConsoleForm } from '../form/console-form'
import { CheckField } from '../form/fields'

const texts: Record<(typeof optionalMails)[number], [string, string]> = {
  plan_changed: [
    'Plan changed',
    'Sent when a customer has changed the plan in the portal. It says what they have now, or from when.',
  ],
  cancellation_received: [
    'Cancellation received',
    'Sent as soon as a customer cancels in the portal. It says until when they have access, and how to keep the subscription.',
  ],
  cancellation_undone: ['Subscription kept', 'Sent as soon as a customer withdraws a cancellation.'],
  cancellation_effective: ['Subscription ended', 'Sent when a subscription has ended, whoever ended it.'],
  payment_failed: [
    'Payment failed',
    'Sent when Stripe could not charge an invoice. It says when Stripe tries again, and has a button to pay now.',
  ],
  receipt: ['Receipt', 'Sent when an invoice is paid. Leave it off if Stripe already mails receipts.'],
  trial_ending: ['Trial ending', 'Sent three days before a trial ends.'],
  card_expiring: ['Card expiring', 'Sent before a renewal if the saved card expires earlier.'],
}

type MailsFormProps = { merchant: string; mailsOff: string[]; canSend: boolean }

/** Which mails customers get. Mails that a customer requests are always sent. */
export function MailsForm({ merchant, mailsOff, canSend }: MailsFormProps) {
  return (
    <ConsoleForm action={saveMailsAction} hidden={{ merchant }} submit="Save" pending="Saving…">
      {!canSend && (
        <Notice tone="info">
          This server sends no mail until <code>SMTP_URL</code> is set.
        </Notice>
      )}
      <p className="max-w-prose text-sm text-muted">
        Mails use the customer’s language and your colours. A mail with a link that somebody requested is always sent.
      </p>
      <fieldset className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <legend className="sr-only">E-mails to customers</legend>
        {optionalMails.map((kind) => (
          <CheckField
            key={kind}
            name="mails[]"
            value={kind}
            label={texts[kind][0]}
            hint={texts[kind][1]}
            defaultChecked={!mailsOff.includes(kind)}
          />
        ))}
      </fieldset>
    </ConsoleForm>
  )
}
