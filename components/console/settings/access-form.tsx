import { saveAccess } from '@/lib/console/settings/actions'
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

/** The lifetime of links, the origins that may embed the portal, and the URLs it may lead back to. */
export function AccessForm({ settings }: { settings: Settings }) {
  const { linkLifetime } = settings
  const own =
    linkLifetime !== null && !lifetimes.has(linkLifetime)
      ? [[linkLifetime, `${linkLifetime / hour} hours`] as const]
      : []
  return (
    <ConsoleForm action={saveAccess} hidden={{ merchant: settings.id }} submit="Save" pending="Saving…">
      <SelectField
        name="linkLifetime"
        label="Links work for"
        defaultValue={linkLifetime === null ? 'never' : String(linkLifetime)}
        choices={[
          ...[...own, ...lifetimes].map(([seconds, text]) => ({ value: String(seconds), text })),
          { value: 'never', text: 'Until they are revoked' },
        ]}
        hint="Of links made from now on, unless made for another time."
      />
      <TextArea
        name="embedOrigins"
        label="Sites that may embed the portal"
        defaultValue={settings.embedOrigins.join('\n')}
        placeholder="https://app.example.com"
        hint="One origin a line. Empty: none."
        spellCheck={false}
      />
      <TextArea
        name="returnUrls"
        label="Addresses the portal may lead back to"
        defaultValue={settings.returnUrls.join('\n')}
        placeholder="https://app.example.com/account"
        hint="One a line, each with what is below it. Empty: whatever address your server gives."
        spellCheck={false}
      />
    </ConsoleForm>
  )
}
