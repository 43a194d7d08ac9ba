import { saveAccessAction } from '@/lib/console/settings/actions'
import type { Settings } from '@/lib/console/settings/load-settings'
import { ConsoleForm } from '../form/console-form'
import { SelectField, TextArea } from '../form/fields'

const hour = 3600
const day = 24 * hour
const lifetimes = new Map([
  [hour, 'An hour'],
  [6 * hour, '6 hours'],
  [day, 'A day'],
  [3 * day, '3 days'],
  [7 * day, 'A week'],
  [14 * day, 'Two weeks'],
  [30 * day, '30 days'],
  [90 * day, '90 days'],
  [365 * day, 'A year'],
])

export function AccessForm({ settings }: { settings: Settings }) {
  const { linkLifetime } = settings
  const own =
    linkLifetime !== null && !lifetimes.has(linkLifetime)
      ? [[linkLifetime, `${linkLifetime / hour} hours`] as const]
      : []
  return (
    <ConsoleForm action={saveAccessAction} hidden={{ merchant: settings.id }} submit="Save" pending="Saving…">
      <SelectField
        name="linkLifetime"
        label="Links are valid for"
        defaultValue={linkLifetime === null ? 'never' : String(linkLifetime)}
        choices={[
          ...[...own, ...lifetimes].map(([seconds, text]) => ({ value: String(seconds), text })),
          { value: 'never', text: 'Until revoked' },
        ]}
        hint="Applies to new links unless a different time is chosen."
      />
      <TextArea
        name="embedOrigins"
        label="Sites allowed to embed the portal"
        defaultValue={settings.embedOrigins.join('\n')}
        placeholder="https://app.example.com"
        hint="One origin per line. Leave empty to allow none."
        spellCheck={false}
      />
      <TextArea
        name="returnUrls"
        label="Allowed return URLs"
        defaultValue={settings.returnUrls.join('\n')}
        placeholder="https://app.example.com/account"
        hint="One per line; each covers the pages below it. Leave empty to allow any URL your server sends."
        spellCheck={false}
      />
    </ConsoleForm>
  )
}
