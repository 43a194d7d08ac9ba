import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { LoadedEndpoint } from '@/lib/console/webhooks/load-endpoint'
import { ConsoleDate } from '../table/console-date'
import { DeliveryBadge } from './delivery-badge'
import { Table } from '../table/table'

type DeliveryLogProps = LoadedEndpoint & {
  merchant: { id: string; timeZone: string }
  asked: { status?: string; after?: string }
}

export function DeliveryLog({ merchant, endpoint, deliveries, next, asked }: DeliveryLogProps) {
  const home = `/console/${merchant.id}/developers`
  const page = `${home}/endpoints/${endpoint.id}`
  const status: Record<string, string> = asked.status ? { status: asked.status } : {}
  return (
    <Card id="log" title="Deliveries">
      <form action={page} className="mb-4 flex flex-wrap gap-2">
        <select
          name="status"
          defaultValue={asked.status ?? ''}
          aria-label="Status"
          className="min-h-11 rounded-lg border border-line-strong bg-surface px-3 text-base sm:text-sm"
        >
          <option value="">All statuses</option>
          <option value="delivered">Delivered</option>
          <option value="pending">Pending</option>
          <option value="failed">Failed</option>
        </select>
        <Button look="secondary">Show</Button>
      </form>
      {deliveries.length === 0 ? (
        <p className="text-muted">
          {asked.status || asked.after
            ? 'No deliveries match.'
            : 'There are no deliveries yet. The next event in the portal will be the first.'}
        </p>
      ) : (
        <Table caption="Deliveries" head={['Event', 'State', 'When', 'Attempts']} onPhone="two columns">
          {deliveries.map((delivery) => (
            <tr key={delivery.id}>
              <td className="wrap-anywhere">
                <a
                  href={`${home}/deliveries/${delivery.id}`}
                  className="font-semibold text-accent-text underline-offset-4 hover:underline"
                >
                  {delivery.eventType}
                </a>
                <span className="block font-mono text-xs text-muted">{delivery.eventId}</span>
              </td>
              <td>
                <DeliveryBadge status={delivery.status} />
              </td>
              <td className="whitespace-nowrap">
                <ConsoleDate at={delivery.createdAt} timeZone={merchant.timeZone} time />
              </td>
              <td>
                {delivery.attempts}
                {delivery.nextAttemptAt && delivery.attempts > 0 && (
                  <span className="block text-xs text-muted">
                    next <ConsoleDate at={delivery.nextAttemptAt} timeZone={merchant.timeZone} time />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <div className="mt-4 flex flex-wrap justify-between gap-3 empty:hidden">
        {asked.after && <ButtonLink href={`${page}?${new URLSearchParams(status)}`}>First page</ButtonLink>}
        {next && <ButtonLink href={`${page}?${new URLSearchParams({ ...status, after: next })}`}>Next page</ButtonLink>}
      </div>
    </Card>
  )
}
