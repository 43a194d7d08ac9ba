import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { refreshCustomerAction } from '@/lib/console/customers/actions'
import type { CustomerPage } from '@/lib/console/customers/load-customer-page'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { PageHeader } from '../frame/page-header'

type CustomerHeaderProps = { merchant: { id: string; timeZone: string }; customer: CustomerPage['customer'] }

export function CustomerHeader({ merchant, customer }: CustomerHeaderProps) {
  const { id, name, email, deleted, syncedAt, frozenTime } = customer
  return (
    <PageHeader
      title={
        <>
          {name ?? email ?? id} {deleted && <Badge tone="bad">Deleted at Stripe</Badge>}
        </>
      }
      lead={
        <>
          {email && <span className="block">{email}</span>}
          <span className="block text-sm">
            <code>{id}</code> · synced <ConsoleDate at={syncedAt} timeZone={merchant.timeZone} time />
          </span>
          {frozenTime && (
            <span className="block text-sm">
              On a test clock at <ConsoleDate at={frozenTime} timeZone={merchant.timeZone} time />
            </span>
          )}
        </>
      }
      aside={
        !deleted && (
          <div className="flex flex-wrap gap-2">
            <form method="post" action={`/console/${merchant.id}/customers/${id}/support`} target="_blank">
              <Button look="secondary">Open the portal as support</Button>
            </form>
            <ConsoleForm
              action={refreshCustomerAction}
              hidden={{ merchant: merchant.id, customer: id }}
              submit="Sync with Stripe"
              pending="Syncing…"
              look="secondary"
            />
          </div>
        )
      }
    />
  )
}
