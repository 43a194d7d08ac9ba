import { Notice } from '@/components/ui/notice'
import { saveMails } from '@/lib/console/settings/actions'
import { optionalMails } from '@/lib/mail/customer-mail'
import { ConsoleForm } from '../form/console-form'
import { CheckField } from '../form/fields'

const texts: Record<(typeof optionalMails)[number], [string, string]> = {
  plan_changed: [
    'Plan changed',
    'When a customer has changed the plan in the portal: what they have now, or from when.',
  ],
  cancellation_received: [
    'Cancellation received',
    'At once when a customer cancels in the portal: what was asked, until when they have access, and how to keep the subscription.',
  ],
  cancellation_undone: ['Subscription kept', 'At once when a customer takes a cancellation back.'],
  cancellation_effective: ['Subscription ended', 'When a subscription has ended, whoever ended it.'],
  payment_failed: [
    'Payment failed',
    'When Stripe could not charge an invoice: why, when it tries again, and a button to pay now.',
  ],
  receipt: ['Receipt', 'When an invoice is paid. Leave it off if Stripe mails receipts already.'],
  trial_ending: ['Trial ending', 'Three days before a trial ends: what will be charged and when.'],
  card_expiring: ['Card expiring', 'Before a renewal that the saved card will not live to see.'],
}

type MailsFormProps = { merchant: string; mailsOff: string[]; canSend: boolean }

/** Which mails customers get. Mails that a customer requests are always sent. */
export function MailsForm({ merchant, mailsOff, canSend }: MailsFormProps) {
  return (
    <ConsoleForm action={saveMails} hidden={{ merchant }} submit="Save" pending="Saving…">
      {!canSend && (
        <Notice tone="info">
          No mail leaves this server before <code>SMTP_URL</code> is set.
        </Notice>
      )}
      <p className="max-w-prose text-sm text-muted">
        In the customer’s language and your colours. A mail with a link that somebody asked for is always sent.
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
