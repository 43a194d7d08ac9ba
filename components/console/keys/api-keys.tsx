import { Card } from '@/components/ui/card'
import { createKeyAction, revokeKeyAction } from '@/lib/console/keys/actions'
import type { Keys } from '@/lib/console/keys/load-keys'
import { actorText } from '../table/actor-text'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { SelectField, TextField } from '../form/fields'
import { GrantTable } from '../table/grant-table'

const levels = [
  { value: 'none', text: 'Nothing' },
  { value: 'read', text: 'Read' },
  { value: 'write', text: 'Read and write' },
]

type ApiKeysProps = {
  merchant: { id: string; timeZone: string }
  keys: Keys['keys']
  names: Keys['names']
  base: string
}

export function ApiKeys({ merchant, keys, names, base }: ApiKeysProps) {
  const { timeZone } = merchant
  return (
    <Card id="keys" title="API keys">
      <p className="mb-4 max-w-prose text-sm text-muted">
        Your server calls the API in Stripe’s dialect. Point Stripe’s own SDK at{' '}
        <code className="text-ink">{base}</code> and use the key instead of Stripe’s. The calls are described in{' '}
        <a className="underline" href="/v1/openapi.json">
          openapi.json
        </a>
        . Revoking a key also ends the links and sessions it created.
      </p>
      <div className="grid gap-6">
        {keys.length === 0 ? (
          <p>No keys yet.</p>
        ) : (
          <GrantTable
            caption="API keys"
            head={['Created', 'Name', 'Scopes', 'Last used']}
            timeZone={timeZone}
            grants={keys.map((key) => ({
              id: key.id,
              madeAt: key.createdAt,
              cells: [
                <span key="name">
                  <span className="font-semibold">{key.name}</span>{' '}
                  <code className="text-xs whitespace-nowrap">…{key.hint}</code>
                  <span className="block text-muted">{actorText(key.createdBy, names)}</span>
                </span>,
                <span key="may" className="block text-xs">
                  {key.scopes.map((scope) => (
                    <span key={scope} className="block whitespace-nowrap">
                      {scope}
                    </span>
                  ))}
                </span>,
                <ConsoleDate key="used" at={key.lastUsedAt} timeZone={timeZone} time none="Never" />,
              ],
              state: { over: key.revokedAt && 'Revoked' },
              end: {
                action: revokeKeyAction,
                hidden: { merchant: merchant.id, id: key.id },
                text: 'Revoke',
                label: `Revoke the key ${key.name}`,
              },
            }))}
          />
        )}
        <ConsoleForm
          action={createKeyAction}
          hidden={{ merchant: merchant.id }}
          submit="Create a key"
          shown="New key"
          className="grid gap-4"
        >
          <TextField
            name="name"
            label="Name"
            hint="What the key is for, such as “shop server”."
            required
            maxLength={100}
            autoComplete="off"
          />
          <div className="grid gap-4 sm:grid-cols-3">
            <SelectField name="sessions" label="Portal sessions" choices={levels} defaultValue="write" />
            <SelectField name="links" label="Portal links" choices={levels} defaultValue="write" />
            <SelectField name="configurations" label="Configurations" choices={levels} defaultValue="read" />
          </div>
        </ConsoleForm>
      </div>
    </Card>
  )
}
