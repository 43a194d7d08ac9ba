import type { Metadata } from 'next'
import { ConsoleDate } from '@/components/console/table/console-date'
import { ConsoleForm } from '@/components/console/form/console-form'
import { DeliveryBadge } from '@/components/console/webhooks/delivery-badge'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { resendAction } from '@/lib/console/webhooks/actions'
import { openConsole } from '@/lib/auth/visits/open-console'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'
import { loadWebhookDelivery } from '@/lib/console/webhooks/load-webhook-delivery'

export const metadata: Metadata = { title: 'Delivery' }

export default async function DeliveryPage({
  params,
}: PageProps<'/console/[merchant]/developers/deliveries/[delivery]'>) {
  const { merchant: merchantId, delivery: id } = await params
  const { merchant, role } = await openConsole(merchantId)
  const loaded = await loadWebhookDelivery(merchant.id, id)
  if (!loaded) return refuseConsolePage(merchantId)
  const { delivery, message, attempts, isEndpointOn } = loaded
  const home = `/console/${merchant.id}/developers/endpoints/${delivery.endpointId}`
  return (
    <>
      <PageHeader
        title={
          <>
            {delivery.eventType} <DeliveryBadge status={delivery.status} />
          </>
        }
        lead={<code className="text-sm">{delivery.id}</code>}
        aside={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={home}>Endpoint</ButtonLink>
            {role === 'owner' && isEndpointOn && (
              <ConsoleForm
                action={resendAction}
                hidden={{ merchant: merchant.id, id }}
                submit="Resend"
                look="primary"
              />
            )}
          </div>
        }
      />
      <OwnersOnly role={role}>
        <div className="grid gap-6">
          <Card id="attempts" title="Attempts">
            {attempts.length === 0 && <p className="text-muted">None yet.</p>}
            <ol className="grid gap-4">
              {attempts.map((attempt) => (
                <li key={attempt.number}>
                  <p>
                    <span className="font-semibold">
                      {attempt.responseStatus ?? `No answer: ${(attempt.error ?? 'failed').replaceAll('_', ' ')}`}
                    </span>
                    <span className="text-muted">
                      {' '}
                      · <ConsoleDate at={attempt.at} timeZone={merchant.timeZone} time /> ·{' '}
                      {attempt.durationMs.toLocaleString('en')} ms
                    </span>
                  </p>
                  {attempt.responseBody && <Code text={attempt.responseBody} label={`Answer ${attempt.number}`} />}
                </li>
              ))}
            </ol>
            {delivery.nextAttemptAt && attempts.length > 0 && (
              <p className="mt-3 text-sm text-muted">
                Next attempt <ConsoleDate at={delivery.nextAttemptAt} timeZone={merchant.timeZone} time />.
              </p>
            )}
          </Card>
          <Card id="sent" title="Message">
            {message ? (
              <Code label="Message" text={JSON.stringify(message, null, 2)} />
            ) : (
              <p className="text-muted">The event is too old to be kept.</p>
            )}
          </Card>
        </div>
      </OwnersOnly>
    </>
  )
}

function Code({ text, label }: { text: string; label: string }) {
  return (
    <pre
      tabIndex={0}
      aria-label={label}
      role="group"
      className="mt-2 max-h-96 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs whitespace-pre-wrap"
    >
      {text}
    </pre>
  )
}
