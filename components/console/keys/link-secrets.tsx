import { Card } from '@/components/ui/card'
import { createSecretAction, revokeSecretAction } from '@/lib/console/keys/actions'
import type { Keys } from '@/lib/console/keys/load-keys'
import { actorText } from '../table/actor-text'
import { ConsoleForm } from '../form/console-form'
import { GrantTable } from '../table/grant-table'

type LinkSecretsProps = { merchant: { id: string; timeZone: string }; secrets: Keys['secrets']; names: Keys['names'] }

/** The secrets with which the merchant signs links itself. There are two during a rotation. */
export function LinkSecrets({ merchant, secrets, names }: LinkSecretsProps) {
  const working = secrets.filter(({ revokedAt }) => !revokedAt).length
  return (
    <Card id="secrets" title="Link secrets">
      <p className="mb-4 max-w-prose text-sm text-muted">
        With a secret, your server signs portal links itself, without calling Portico. A link is a JWT with{' '}
        <code className="text-ink">iss</code> <code className="text-ink">{merchant.id}</code>. To rotate it, create a
        new one, use it, and then revoke the old one, which ends its sessions.
      </p>
      <div className="grid gap-6">
        {secrets.length === 0 ? (
          <p>No secrets yet.</p>
        ) : (
          <GrantTable
            caption="Link secrets"
            head={['Created', 'Id', 'By']}
            timeZone={merchant.timeZone}
            grants={secrets.map((secret) => ({
              id: secret.id,
              madeAt: secret.createdAt,
              cells: [
                <code key="id" className="text-xs whitespace-nowrap">
                  {secret.id}
                </code>,
                actorText(secret.createdBy, names),
              ],
              state: { over: secret.revokedAt && 'Revoked' },
              end: {
                action: revokeSecretAction,
                hidden: { merchant: merchant.id, id: secret.id },
                text: 'Revoke',
                label: `Revoke the secret ${secret.id}`,
              },
            }))}
          />
        )}
        <ConsoleForm
          action={createSecretAction}
          hidden={{ merchant: merchant.id }}
          submit={working === 0 ? 'Create a secret' : 'Create another secret'}
          shown="New secret"
          look="secondary"
        />
      </div>
    </Card>
  )
}
