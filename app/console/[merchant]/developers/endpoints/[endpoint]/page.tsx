import type { Metadata } from 'next'
import { ConsoleForm } from '@/components/console/form/console-form'
import { DeliveryLog } from '@/components/console/webhooks/delivery-log'
import { EndpointBadge } from '@/components/console/webhooks/endpoint-badge'
import { EndpointFields } from '@/components/console/webhooks/endpoint-fields'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { Card } from '@/components/ui/card'
import {
  deleteEndpointAction,
  revealSecretAction,
  rotateSecretAction,
  switchEndpointAction,
  updateEndpointAction,
} from '@/lib/console/webhooks/actions'
import { openConsole } from '@/lib/auth/visits/open-console'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'
import { loadEndpoint, readDeliveriesQuery } from '@/lib/console/webhooks/load-endpoint'

export const metadata: Metadata = { title: 'Webhook endpoint' }

type EndpointPageProps = PageProps<'/console/[merchant]/developers/endpoints/[endpoint]'>

export default async function EndpointPage({ params, searchParams }: EndpointPageProps) {
  const { merchant: merchantId, endpoint: id } = await params
  const visit = await openConsole(merchantId)
  const asked = readDeliveriesQuery(await searchParams)
  const loaded = await loadEndpoint(visit, id, asked)
  if (!loaded) return refuseConsolePage(merchantId)
  const { merchant, role } = visit
  const { endpoint } = loaded
  const hidden = { merchant: merchant.id, id }
  return (
    <>
      <PageHeader
        title={
          <>
            Webhook endpoint <EndpointBadge {...endpoint} />
          </>
        }
        lead={
          <>
            {endpoint.url}
            {endpoint.description && <span className="block text-sm">{endpoint.description}</span>}
          </>
        }
        aside={
          role === 'owner' && (
            <ConsoleForm
              action={switchEndpointAction}
              hidden={{ ...hidden, to: endpoint.disabledAt ? 'on' : 'off' }}
              look="secondary"
              submit={endpoint.disabledAt ? 'Enable' : 'Disable'}
            />
          )
        }
      />
      <OwnersOnly role={role}>
        <div className="grid gap-6">
          <DeliveryLog {...loaded} merchant={merchant} asked={asked} />
          <Card id="secret" title="Secret">
            <p className="mb-4 max-w-prose text-sm text-muted">
              It signs every message, so that your server can verify where it comes from.
            </p>
            <div className="flex flex-wrap items-start gap-3">
              <ConsoleForm
                action={revealSecretAction}
                hidden={hidden}
                submit="Reveal secret"
                shown="Secret"
                look="secondary"
                className="grid min-w-0 gap-3"
              />
              <ConsoleForm
                action={rotateSecretAction}
                hidden={hidden}
                submit="Rotate secret"
                shown="New secret"
                look="danger"
                className="grid min-w-0 gap-3"
              />
            </div>
          </Card>
          <Card id="endpoint" title="Endpoint">
            <ConsoleForm action={updateEndpointAction} hidden={hidden} submit="Save" pending="Saving…">
              <EndpointFields endpoint={endpoint} />
            </ConsoleForm>
          </Card>
          <Card id="delete" title="Delete">
            <p className="mb-4 max-w-prose text-sm text-muted">
              This also deletes the log of its deliveries. Pending deliveries are not sent.
            </p>
            <ConsoleForm action={deleteEndpointAction} hidden={hidden} submit="Delete endpoint" look="danger" />
          </Card>
        </div>
      </OwnersOnly>
    </>
  )
}
