import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/sandbox/fields'
import { PanelForm } from '@/components/sandbox/panel-form'
import { addFault } from '../actions/add-fault'

const twoColumns = 'grid gap-3 sm:grid-cols-2'

const callKinds = {
  rate_limit: 'answer 429',
  error: 'answer 500',
  timeout: 'never answer',
  reset: 'cut off before any work',
  lose_answer: 'do it, then cut off',
  delay: 'answer late',
}

export function CallFaultForm({ account }: { account: string | null }) {
  return (
    <PanelForm action={addFault} hidden={{ account: account ?? '', of: 'calls' }} className={twoColumns}>
      <Kinds kinds={callKinds} />
      <Count hint="how many calls" defaultValue="1" />
      <SelectField label="Method" name="method">
        <option value="">any</option>
        <option>GET</option>
        <option>POST</option>
        <option>DELETE</option>
      </SelectField>
      <TextField label="Path" name="path" defaultValue="/v1/*" />
      <Delay />
      <Submit label="Set for calls" />
    </PanelForm>
  )
}

const webhookKinds = {
  drop: 'lose',
  hold: 'hold back',
  duplicate: 'send twice',
  delay: 'send late',
  reorder: 'gather and send newest first',
}

export function WebhookFaultForm({ account }: { account: string | null }) {
  return (
    <PanelForm action={addFault} hidden={{ account: account ?? '', of: 'webhooks' }} className={twoColumns}>
      <Kinds kinds={webhookKinds} />
      <Count hint="empty: lose and hold until cleared" defaultValue="" />
      <TextField label="Event type" name="type" defaultValue="*" />
      <Delay />
      <Submit label="Set for deliveries" />
    </PanelForm>
  )
}

const mailKinds = {
  refuse: 'refuse (550)',
  defer: 'put off (451)',
  timeout: 'never answer',
  reset: 'cut off',
  lose_answer: 'keep it, then cut off',
}

export function MailFaultForm({ account }: { account: string | null }) {
  return (
    <PanelForm action={addFault} hidden={{ account: account ?? '', of: 'mails' }} className={twoColumns}>
      <Kinds kinds={mailKinds} />
      <Count hint="empty: until cleared" defaultValue="" />
      <TextField label="Sent to" name="to" defaultValue="*" />
      <Submit label="Set for mails" />
    </PanelForm>
  )
}

function Kinds({ kinds }: { kinds: Record<string, string> }) {
  return (
    <SelectField label="What happens" name="kind">
      {Object.entries(kinds).map(([kind, text]) => (
        <option key={kind} value={kind}>
          {text}
        </option>
      ))}
    </SelectField>
  )
}

function Count({ hint, defaultValue }: { hint: string; defaultValue: string }) {
  return (
    <TextField
      label="How often"
      name="count"
      type="number"
      min={1}
      max={1000}
      defaultValue={defaultValue}
      hint={hint}
    />
  )
}

function Delay() {
  return (
    <TextField
      label="How late"
      name="delay_ms"
      type="number"
      min={0}
      max={120_000}
      step={100}
      defaultValue={1000}
      hint="milliseconds"
    />
  )
}

function Submit({ label }: { label: string }) {
  return (
    <div className="sm:col-span-2">
      <Button aria-label={label}>Set</Button>
    </div>
  )
}
