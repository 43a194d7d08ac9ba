import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Empty, Failed } from '@/components/sandbox/empty-or-failed'
import { PanelForm } from '@/components/sandbox/panel-form'
import { makeLink } from '../../actions/make-link'
import { formatTime } from '../../format-time'
import { openPanel } from '../../open-panel'
import { Panel } from '../../panel'
import { panelPath } from '../../panel-path'
import { readCustomer, type CustomerOverview } from '../../read-customer'
import { statusTone } from '../../status-tone'
import { words } from '../../words'
import { MailList } from '../../mails/mail-list'
import { CardBehaviours } from './card-behaviours'
import { ClockCard } from './clock-card'

export default async function CustomerPage({ params, searchParams }: PageProps<'/sandbox/customers/[customer]'>) {
  const { account } = await openPanel(searchParams)
  const found = await readCustomer({ account }, (await params).customer)
  if (!found.ok) {
    return (
      <Panel title="Customer" current="Customers" account={account}>
        <Failed message={found.message} />
      </Panel>
    )
  }
  const customer = found.value
  return (
    <Panel
      title={customer.name || customer.email || customer.id}
      current="Customers"
      account={account}
      live
      intro={
        <>
          {customer.email} · <code>{customer.id}</code>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <PortalCard customer={customer} account={account} />
          <ClockCard customer={customer} account={account} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <CardBehaviours customer={customer} account={account} />
          <Card id="mails" title="Latest mails">
            {customer.mails.length > 0 ? (
              <MailList mails={customer.mails} account={account} />
            ) : (
              <Empty>No mail yet.</Empty>
            )}
          </Card>
          <EventsCard customer={customer} account={account} />
        </div>
      </div>
    </Panel>
  )
}

type Part = { customer: CustomerOverview; account: string | null }

function PortalCard({ customer: { id, subscriptions }, account }: Part) {
  return (
    <Card id="portal" title="Portal">
      {subscriptions.length > 0 && (
        <ul className="mb-4 grid gap-2 text-sm">
          {subscriptions.map(({ id: subscription, status, plan }) => (
            <li key={subscription} className="flex flex-wrap items-center gap-2">
              <Badge tone={statusTone(status)}>{words(status)}</Badge> <span title={subscription}>{plan}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="grid gap-3">
        <form method="post" action="/sandbox/open" target="_blank">
          <input type="hidden" name="account" value={account ?? ''} />
          <Button look="primary" name="customer" value={id}>
            Open portal
          </Button>
        </form>
        <PanelForm action={makeLink} hidden={{ account: account ?? '', customer: id }}>
          <Button>Make a link to copy</Button>
        </PanelForm>
      </div>
    </Card>
  )
}

function EventsCard({ customer: { events }, account }: Part) {
  return (
    <Card id="events" title="What happened last">
      {events.length === 0 && <Empty>Nothing yet.</Empty>}
      <ol className="grid text-sm">
        {events.map(({ id, type, created }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 last:border-0"
          >
            <a
              href={panelPath(`/events/${id}`, account)}
              className="inline-block py-1 font-mono text-xs text-accent-text underline underline-offset-4"
            >
              {type}
            </a>
            <span className="text-xs text-muted">{formatTime(created * 1000)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
