import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirmed } from '@/components/sandbox/confirmed'
import { Empty, Failed } from '@/components/sandbox/empty-or-failed'
import { SelectField, TextField } from '@/components/sandbox/fields'
import { PanelForm } from '@/components/sandbox/panel-form'
import type { Call } from '@/sandbox/core/http/call-log'
import { clearCalls } from '../actions/control-sandbox'
import { askSandbox } from '../ask-sandbox'
import { openPanel } from '../open-panel'
import { Panel } from '../panel'
import { words } from '../words'

const shown = 100

export default async function CallsPage({ searchParams }: PageProps<'/sandbox/calls'>) {
  const { account, param } = await openPanel(searchParams)
  const [path, method] = [param('path') ?? '', param('method') ?? '']
  const calls = await askSandbox<{ data: Call[] }>({ account }, 'GET', '/calls?limit=500')
  const fits = (call: Call) => call.path.includes(path) && (!method || call.method === method)
  const found = calls.ok ? calls.value.data.filter(fits).slice(0, shown) : []
  return (
    <Panel
      title="API calls"
      current="Calls"
      account={account}
      live
      intro="The latest first. What this panel asks for is not among them."
    >
      <form method="get" role="search" className="flex flex-wrap items-end gap-3">
        {account && <input type="hidden" name="account" value={account} />}
        <div className="w-full sm:w-72">
          <TextField
            label="Path contains"
            name="path"
            type="search"
            defaultValue={path}
            placeholder="/v1/subscriptions"
          />
        </div>
        <div className="w-32">
          <SelectField label="Method" name="method" defaultValue={method}>
            <option value="">any</option>
            <option>GET</option>
            <option>POST</option>
            <option>DELETE</option>
          </SelectField>
        </div>
        <Button>Show</Button>
      </form>
      {!calls.ok ? (
        <Failed message={calls.message} />
      ) : found.length === 0 ? (
        <Empty>No such call.</Empty>
      ) : (
        <ul aria-label="Calls" className="grid rounded-2xl border border-line bg-surface px-5 py-2">
          {found.map((call) => (
            <CallRow key={call.request_id} call={call} />
          ))}
        </ul>
      )}
      <Confirmed label="Clear the list" question="The calls so far are forgotten; nothing else changes.">
        <PanelForm action={clearCalls} hidden={{ account: account ?? '' }}>
          <Button look="danger">Yes, clear it</Button>
        </PanelForm>
      </Confirmed>
    </Panel>
  )
}

function CallRow({ call }: { call: Call }) {
  const tone = call.status === null || call.status >= 500 ? 'bad' : call.status >= 400 ? 'warn' : 'good'
  return (
    <li className="border-b border-line py-3 text-sm last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone}>{call.status ?? 'no answer'}</Badge>
        <code className="min-w-0 text-xs">
          <b>{call.method}</b> {call.path}
        </code>
        {call.fault && <Badge tone="warn">fault: {words(call.fault)}</Badge>}
        <span className="ms-auto text-xs text-muted">
          {new Date(call.at).toISOString().slice(11, 23)} UTC · {call.duration_ms} ms
        </span>
      </div>
      {call.error && <p className="mt-1 text-bad">{call.error}</p>}
      {(call.params || call.idempotency_key) && (
        <details className="mt-1">
          <summary className="inline-block min-h-6 py-0.5 text-xs font-semibold text-accent-text">Parameters</summary>
          <pre className="mt-1 font-mono text-xs whitespace-pre-wrap">{readable(call)}</pre>
        </details>
      )}
    </li>
  )
}

/**
 * One parameter per line. The first line is never empty, because browsers drop it at the start of a `pre`, and
 * hydration would fail.
 */
function readable({ params, idempotency_key: key }: Call): string {
  const lines = Array.from(new URLSearchParams(params), ([name, value]) => `${name} = ${value}`)
  return [...lines, ...(key ? [`Idempotency-Key: ${key}`] : [])].join('\n')
}
