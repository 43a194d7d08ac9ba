import { Card } from '@/components/ui/card'
import { buttonClass } from '@/components/ui/button'
import { createEndpointAction } from '@/lib/console/webhooks/actions'
import type { Keys } from '@/lib/console/keys/load-keys'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { EndpointBadge } from './endpoint-badge'
import { EndpointFields } from './endpoint-fields'
import { Table } from '../table/table'

type WebhookEndpointsProps = { merchant: { id: string; timeZone: string }; endpoints: Keys['endpoints'] }

export function WebhookEndpoints({ merchant, endpoints }: WebhookEndpointsProps) {
  return (
    <Card id="endpoints" title="Webhooks">
      <p className="mb-4 max-w-prose text-sm text-muted">
        Webhooks tell your server what customers do in the portal. Each is a signed POST that follows
        standardwebhooks.com, and is repeated for days until your server accepts it.
      </p>
      <div className="grid gap-4">
        {endpoints.length === 0 ? (
          <p>No endpoints yet.</p>
        ) : (
          <Table caption="Webhook endpoints" head={['Address', 'State', 'Events', 'Last delivery']} onPhone="stacks">
            {endpoints.map((endpoint) => (
              <tr key={endpoint.id}>
                <td className="min-w-56 wrap-anywhere">
                  <a
                    href={`/console/${merchant.id}/developers/endpoints/${endpoint.id}`}
                    className="font-semibold text-accent-text underline-offset-4 hover:underline"
                  >
                    {endpoint.url}
                  </a>
                  {endpoint.description && <span className="block text-muted">{endpoint.description}</span>}
                </td>
                <td data-label="State" className="whitespace-nowrap">
                  <EndpointBadge {...endpoint} />
                </td>
                <td data-label="Events">{endpoint.types.length === 0 ? 'All' : endpoint.types.length}</td>
                <td data-label="Last delivery" className="whitespace-nowrap">
                  <ConsoleDate at={endpoint.lastDeliveredAt} timeZone={merchant.timeZone} time none="Never" />
                </td>
              </tr>
            ))}
          </Table>
        )}
        <details>
          <summary className={buttonClass('secondary')}>Add an endpoint</summary>
          <div className="mt-4">
            <ConsoleForm action={createEndpointAction} hidden={{ merchant: merchant.id }} submit="Add endpoint">
              <EndpointFields />
            </ConsoleForm>
          </div>
        </details>
      </div>
    </Card>
  )
}
