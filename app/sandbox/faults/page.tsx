import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Confirmed } from '@/components/sandbox/confirmed'
import { Failed } from '@/components/sandbox/empty-or-failed'
import { PanelForm } from '@/components/sandbox/panel-form'
import type { Fault } from '@/sandbox/core/http/faults'
import type { MailFault } from '@/sandbox/mail/mail-faults'
import type { WebhookFault } from '@/sandbox/webhooks/webhook-faults'
import { resetUniverse } from '../actions/control-sandbox'
import { askSandbox } from '../ask-sandbox'
import { openPanel } from '../open-panel'
import { Panel } from '../panel'
import { words } from '../words'
import { CallFaultForm, MailFaultForm, WebhookFaultForm } from './fault-forms'
import { PendingFaults } from './pending-faults'

export default async function FaultsPage({ searchParams }: PageProps<'/sandbox/faults'>) {
  const { account } = await openPanel(searchParams)
  const [calls, webhooks, mails] = await Promise.all([
    askSandbox<{ data: Fault[] }>({ account }, 'GET', '/faults'),
    askSandbox<{ data: WebhookFault[] }>({ account }, 'GET', '/webhook_faults'),
    askSandbox<{ data: MailFault[] }>({ account }, 'GET', '/mail_faults'),
  ])
  const failed = [calls, webhooks, mails].find((each) => !each.ok)
  return (
    <Panel
      title="Faults"
      current="Faults"
      account={account}
      live
      intro="Make the next calls, deliveries or mails that fit go wrong. A path, an event’s type or an address may hold * for any characters."
    >
      {failed && !failed.ok && <Failed message={failed.message} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <Card id="calls" title="API calls">
          <CallFaultForm account={account} />
          {calls.ok && <PendingFaults of="faults" account={account} lines={calls.value.data.map(callLine)} />}
        </Card>
        <Card id="webhooks" title="Webhook deliveries">
          <WebhookFaultForm account={account} />
          {webhooks.ok && (
            <PendingFaults
              of="webhook_faults"
              account={account}
              lines={webhooks.value.data.map(({ kind, type, remaining }) => `${kind} ${type}${times(remaining)}`)}
            />
          )}
        </Card>
        <Card id="mails" title="Mails">
          <MailFaultForm account={account} />
          {mails.ok && (
            <PendingFaults
              of="mail_faults"
              account={account}
              lines={mails.value.data.map(
                ({ kind, to, remaining }) => `${words(kind)} mail to ${to}${times(remaining)}`,
              )}
            />
          )}
        </Card>
        <Card id="reset" title="Start over">
          <Confirmed
            label="Reset this universe"
            question={`Every customer, invoice and mail that the stand-in holds for ${account ?? 'the platform and all its accounts'} is lost, and their portal links with them. Webhook endpoints stay. The demo’s own customers come back with npm run demo -- --reset.`}
          >
            <PanelForm action={resetUniverse} hidden={{ account: account ?? '' }}>
              <Button look="danger">Yes, forget everything</Button>
            </PanelForm>
          </Confirmed>
        </Card>
      </div>
    </Panel>
  )
}

function callLine({ kind, method, path, remaining }: Fault): string {
  return `${words(kind)}: ${method ?? 'any call'} ${path}${times(remaining)}`
}

function times(remaining: number | null): string {
  return remaining === null ? ', until cleared' : `, ${remaining} more`
}
