import { Badge } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { refreshCustomerAction } from '@/lib/console/customers/actions'
import type { CustomerPage } from '@/lib/console/customers/load-customer-page'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { CopyId } from '../table/copy-id'
import { PageHeader } from '../frame/page-header'

type CustomerHeaderProps = {
  merchant: { id: string; timeZone: string }
  page: Pick<CustomerPage, 'customer' | 'stripeUrl'>
}

export function CustomerHeader({ merchant, page: { customer, stripeUrl } }: CustomerHeaderProps) {
  const { id, name, email, deleted, syncedAt, frozenTime } = customer
  const home = `/console/${merchant.id}/customers`
  return (
    <>
      <a
        href={home}
        className="mb-2 inline-flex min-h-8 items-center gap-1.5 text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
      >
        <Icon name="arrow" className="size-4" /> Customers
      </a>
      <PageHeader
        title={
          <span className="wrap-anywhere">
            {name ?? email ?? id} {deleted && <Badge tone="bad">Deleted at Stripe</Badge>}
          </span>
        }
        lead={
          <>
            {name && email && <span className="block wrap-anywhere">{email}</span>}
            <CopyId id={id} />
          </>
        }
        aside={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={stripeUrl} target="_blank" rel="noreferrer">
              {stripeUrl.startsWith('/') ? 'Open in the sandbox' : 'Open in Stripe'}
            </ButtonLink>
            {!deleted && (
              <form method="post" action={`${home}/${id}/support`} target="_blank">
                <Button>Open the portal as support</Button>
              </form>
            )}
            {!deleted && (
              <ConsoleForm
                action={refreshCustomerAction}
                hidden={{ merchant: merchant.id, customer: id }}
                submit="Sync with Stripe"
                pending="Syncing…"
                look="secondary"
              />
            )}
          </div>
        }
      />
      <p className="-mt-3 mb-4 text-sm text-muted">
        Synced <ConsoleDate at={syncedAt} timeZone={merchant.timeZone} time />
        {frozenTime && (
          <>
            {' '}
            · on a test clock at <ConsoleDate at={frozenTime} timeZone={merchant.timeZone} time />
          </>
        )}
      </p>
    </>
  )
}
