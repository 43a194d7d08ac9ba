import { Badge } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextField } from '@/components/sandbox/fields'
import { Empty, Failed } from '@/components/sandbox/empty-or-failed'
import { findCustomers, type FoundCustomer } from '../find-customers'
import { openPanel } from '../open-panel'
import { Panel } from '../panel'
import { panelPath } from '../panel-path'
import { statusTone } from '../status-tone'
import { words } from '../words'

export default async function CustomersPage({ searchParams }: PageProps<'/sandbox/customers'>) {
  const { account, param } = await openPanel(searchParams)
  const [search, after] = [param('q'), param('after')]
  const found = await findCustomers({ account }, { search, after })
  return (
    <Panel title="Customers" current="Customers" account={account} live={!search}>
      <form method="get" role="search" className="flex flex-wrap items-end gap-3">
        {account && <input type="hidden" name="account" value={account} />}
        <div className="w-full sm:w-80">
          <TextField label="Name or e-mail" name="q" type="search" defaultValue={search ?? ''} />
        </div>
        <Button>Search</Button>
      </form>
      {!found.ok ? (
        <Failed message={found.message} />
      ) : found.value.customers.length === 0 ? (
        <Empty>{search ? `Nobody is called “${search}”.` : 'Nobody yet. Make one under Scenarios.'}</Empty>
      ) : (
        <ul className="grid gap-3">
          {found.value.customers.map((customer) => (
            <CustomerRow key={customer.id} customer={customer} account={account} />
          ))}
        </ul>
      )}
      {found.ok && found.value.next && (
        <div>
          <ButtonLink href={panelPath('/customers', account, { q: search, after: found.value.next })}>Older</ButtonLink>
        </div>
      )}
    </Panel>
  )
}

function CustomerRow({ customer, account }: { customer: FoundCustomer; account: string | null }) {
  const { id, name, email, statuses } = customer
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-2xl border border-line bg-surface p-4">
      <div className="min-w-0">
        <a
          href={panelPath(`/customers/${id}`, account)}
          className="inline-block py-1 font-semibold text-accent-text underline underline-offset-4"
        >
          {name || email || id}
        </a>
        <p className="text-sm text-muted">{email}</p>
        <p className="mt-1 flex flex-wrap gap-1">
          {statuses.length === 0 && <Badge>no subscription</Badge>}
          {statuses.map((status, index) => (
            <Badge key={index} tone={statusTone(status)}>
              {words(status)}
            </Badge>
          ))}
        </p>
      </div>
      <form method="post" action="/sandbox/open" target="_blank">
        <input type="hidden" name="account" value={account ?? ''} />
        <Button name="customer" value={id} aria-label={`Open portal: ${name || email || id}`}>
          Open portal
        </Button>
      </form>
    </li>
  )
}
