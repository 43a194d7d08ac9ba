import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Empty, Failed } from '@/components/sandbox/empty-or-failed'
import { PanelForm } from '@/components/sandbox/panel-form'
import type { WebhookFault } from '@/sandbox/webhooks/webhook-faults'
import type { Delivery } from '@/sandbox/webhooks/delivery'
import { holdDeliveries, releaseDeliveries } from '../actions/control-sandbox'
import { askSandbox } from '../ask-sandbox'
import { openPanel } from '../open-panel'
import { Panel } from '../panel'
import { DeliveryRow } from './delivery-row'

export default async function WebhooksPage({ searchParams }: PageProps<'/sandbox/webhooks'>) {
  const { account } = await openPanel(searchParams)
  const [deliveries, faults] = await Promise.all([
    askSandbox<{ data: Delivery[] }>({ account }, 'GET', '/deliveries?limit=100'),
    askSandbox<{ data: WebhookFault[] }>({ account }, 'GET', '/webhook_faults'),
  ])
  if (!deliveries.ok || !faults.ok) {
    const failed = [deliveries, faults].find((each) => !each.ok)
    return (
      <Panel title="Webhooks" current="Webhooks" account={account}>
        <Failed message={failed && !failed.ok ? failed.message : ''} />
      </Panel>
    )
  }
  const held = deliveries.value.data.filter(({ state }) => state === 'held').length
  const isHolding = faults.value.data.some(({ kind }) => kind === 'hold')
  return (
    <Panel
      title="Webhooks"
      current="Webhooks"
      account={account}
      live
      intro="Deliveries of events, the latest first. Failed ones are tried again after 1 s, 5 s, 30 s, 2 min, 10 min, 1 h and 6 h."
    >
      <Card id="hold" title="Hold and release">
        <p className="mb-4 text-sm">
          {isHolding ? 'Deliveries are being held' : 'Deliveries go out at once'}
          {held > 0 && `; ${held} wait${held === 1 ? 's' : ''}`}.
        </p>
        <div className="flex flex-wrap items-start gap-3">
          {!isHolding && (
            <PanelForm action={holdDeliveries} hidden={{ account: account ?? '' }}>
              <Button>Hold deliveries</Button>
            </PanelForm>
          )}
          {(isHolding || held > 0) && (
            <PanelForm action={releaseDeliveries} hidden={{ account: account ?? '' }} className="flex flex-wrap gap-3">
              <Button look="primary" name="order" value="original">
                Release in order
              </Button>
              <Button name="order" value="reverse">
                Release newest first
              </Button>
            </PanelForm>
          )}
        </div>
      </Card>
      {deliveries.value.data.length === 0 ? (
        <Empty>No delivery yet.</Empty>
      ) : (
        <ul aria-label="Deliveries" className="grid rounded-2xl border border-line bg-surface px-5 py-2">
          {deliveries.value.data.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} account={account} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
