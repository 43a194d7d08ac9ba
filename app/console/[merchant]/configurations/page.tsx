import type { Metadata } from 'next'
import { ConsoleDate } from '@/components/console/table/console-date'
import { ConsoleForm } from '@/components/console/form/console-form'
import { TextField } from '@/components/console/form/fields'
import { PageHeader } from '@/components/console/frame/page-header'
import { Table } from '@/components/console/table/table'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { createConfigurationAction } from '@/lib/console/settings/configuration-actions'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadConfigurations } from '@/lib/console/settings/load-configurations'

export const metadata: Metadata = { title: 'Configurations' }

/**
 * What customers may do in the portal. Most customers get the default configuration; links and sessions can name
 * others.
 */
export default async function ConfigurationsPage({ params }: PageProps<'/console/[merchant]/configurations'>) {
  const visit = await openConsole((await params).merchant)
  const { merchant, role } = visit
  const configurations = await loadConfigurations(visit)
  return (
    <>
      <PageHeader
        title="Configurations"
        lead="A configuration sets what customers can do. Sessions use the default unless the API names another."
      />
      <div className="grid gap-6">
        <Table caption="Portal configurations" head={['Name', 'Changed', 'Id']} onPhone="two columns">
          {configurations.map(({ id, name, isDefault, active, updatedAt }) => (
            <tr key={id}>
              <td>
                <a
                  href={`/console/${merchant.id}/configurations/${id}`}
                  className="font-semibold text-accent-text underline-offset-4 hover:underline"
                >
                  {name ?? (isDefault ? 'Default' : id)}
                </a>{' '}
                {isDefault && <Badge tone="good">Default</Badge>} {!active && <Badge>Inactive</Badge>}
              </td>
              <td className="whitespace-nowrap">
                <ConsoleDate at={updatedAt} timeZone={merchant.timeZone} time />
              </td>
              <td className="font-mono text-xs whitespace-nowrap text-muted">{id}</td>
            </tr>
          ))}
        </Table>
        {role === 'owner' && (
          <Card id="new" title="Create a configuration">
            <ConsoleForm
              action={createConfigurationAction}
              hidden={{ merchant: merchant.id }}
              submit="Create configuration"
            >
              <TextField name="name" label="Name" required maxLength={100} />
            </ConsoleForm>
          </Card>
        )}
      </div>
    </>
  )
}
