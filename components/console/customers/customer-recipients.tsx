import { Card } from '@/components/ui/card'
import { removeRecipientAction } from '@/lib/console/customers/actions'
import type { CustomerPage } from '@/lib/console/customers/load-customer-page'
import type { Recipient } from '@/lib/recipients/recipient'
import { ConsoleForm } from '../form/console-form'
import { ConsoleDate } from '../table/console-date'

const states: Record<Recipient['state'], string> = {
  pending: 'Not confirmed: gets nothing yet',
  confirmed: 'Gets invoices and receipts',
  stopped: 'Has unsubscribed',
}

type CustomerRecipientsProps = {
  merchant: { id: string; timeZone: string }
  page: Pick<CustomerPage, 'customer' | 'recipients'>
}

/** The further addresses that the customer has invoices mailed to. Without any it is nothing. */
export function CustomerRecipients({ merchant, page: { customer, recipients } }: CustomerRecipientsProps) {
  if (recipients.length === 0) return null
  return (
    <Card id="recipients" title="Invoice recipients">
      <ul className="grid gap-3">
        {recipients.map(({ id, email, state, askedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
            <span className="min-w-0">
              <span className="block font-semibold wrap-anywhere">{email}</span>
              <span className="text-muted">
                {states[state]} · entered <ConsoleDate at={askedAt} timeZone={merchant.timeZone} />
              </span>
            </span>
            <ConsoleForm
              action={removeRecipientAction}
              hidden={{ merchant: merchant.id, customer: customer.id, id }}
              submit="Remove"
              label={`Remove ${email}`}
              look="quiet"
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
