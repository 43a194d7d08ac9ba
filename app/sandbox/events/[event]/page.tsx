import { Failed } from '@/components/sandbox/empty-or-failed'
import { askStripe } from '../../ask-stripe'
import { openPanel } from '../../open-panel'
import { Panel } from '../../panel'

export default async function EventPage({ params, searchParams }: PageProps<'/sandbox/events/[event]'>) {
  const { account } = await openPanel(searchParams)
  const { event: id } = await params
  const event = await askStripe({ account }, (stripe) => stripe.events.retrieve(id))
  return (
    <Panel title={event.ok ? event.value.type : 'Event'} current="Webhooks" account={account} intro={<code>{id}</code>}>
      {event.ok ? (
        <pre className="rounded-2xl border border-line bg-surface p-5 font-mono text-xs whitespace-pre-wrap">
          {JSON.stringify(event.value, null, 2)}
        </pre>
      ) : (
        <Failed message={event.message} />
      )}
    </Panel>
  )
}
