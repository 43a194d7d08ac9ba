import { Notice } from '@/components/ui/notice'
import { saveMailsAction } from '@/lib/console/settings/actions'
import { optionalMails } from '@/lib/mail/customer-mail'
import { mailNames } from '@/lib/preview/mail-texts'
import { ConsoleForm } from '../form/console-form'
import { CheckField } from '../form/fields'

const hints: Record<(typeof optionalMails)[number], string> = {
  plan_changed: 'Sent when a customer has changed the plan in the portal. It says what they have now, or from when.',
  discount_added: 'Sent when a customer has used a promotion code in the portal without changing the plan.',
  cancellation_received:
    'Sent when a customer has cancelled in the portal. It says when access ends and what is still charged, and brings the receipt.',
  cancellation_undone: 'Sent when a customer has withdrawn a cancellation.',
  subscription_paused:
    'Sent when a customer has paused the payments or the subscription in the portal. It says from when until when.',
  subscription_resumed:
    'Sent when a customer has resumed a subscription or its payments in the portal, or has undone a pause.',
  subscription_resubscribed: 'Sent when a customer has subscribed again in the portal.',
  payment_method_changed: 'Sent when a customer has changed or removed a payment method in the portal.',
  payment_requested:
    'Sent when a payment that a customer asked for could not be made at once, and when it then does not go through.',
  details_changed:
    'Sent when a customer has changed name, address, tax IDs or language in the portal. It says what is new.',
  cancellation_effective: 'Sent when a subscription has ended, whoever ended it.',
  payment_failed:
    'Sent when Stripe could not charge an invoice. It says when Stripe tries again, and has a button to pay now.',
  receipt: 'Sent when an invoice is paid. Leave it off if Stripe already mails receipts.',
  recipient_invoice:
    'Sent to further addresses that a customer has entered and that were confirmed, such as an accountant’s: each invoice, and its receipt, as PDF files. Off, customers can’t enter any.',
  trial_ending: 'Sent three days before a trial ends.',
  pause_ending:
    'Sent a week before a pause ends that the customer asked for. It says what is charged then, once it is known.',
  card_expiring: 'Sent before a renewal if the saved card expires earlier.',
}

type MailsFormProps = { merchant: string; mailsOff: string[]; canSend: boolean }

/** Which mails customers get. Mails that a customer requests are always sent. */
export function MailsForm({ merchant, mailsOff, canSend }: MailsFormProps) {
  return (
    <ConsoleForm action={saveMailsAction} hidden={{ merchant }} submit="Save" pending="Saving…">
      {!canSend && (
        <Notice tone="info">
          No mail is sent until <code>SMTP_URL</code> is set on the server.
        </Notice>
      )}
      <p className="max-w-prose text-sm text-muted">
        Mails use the customer’s language and your colours. Links that somebody asked for are always sent.
      </p>
      <fieldset className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <legend className="sr-only">Customer e-mails</legend>
        {optionalMails.map((kind) => (
          <CheckField
            key={kind}
            name="mails[]"
            value={kind}
            label={mailNames[kind]}
            hint={hints[kind]}
            defaultChecked={!mailsOff.includes(kind)}
          />
        ))}
      </fieldset>
    </ConsoleForm>
  )
}
