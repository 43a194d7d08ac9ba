import type { Metadata } from 'next'
import { ApiKeys } from '@/components/console/keys/api-keys'
import { LinkSecrets } from '@/components/console/keys/link-secrets'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { WebhookEndpoints } from '@/components/console/webhooks/webhook-endpoints'
import { openConsole } from '@/lib/auth/visits/open-console'
import { env } from '@/lib/env'
import { loadKeys } from '@/lib/console/keys/load-keys'

export const metadata: Metadata = { title: 'Developers' }

export default async function DevelopersPage({ params }: PageProps<'/console/[merchant]/developers'>) {
  const visit = await openConsole((await params).merchant)
  const { merchant, role } = visit
  const { keys, secrets, endpoints, names } = await loadKeys(visit)
  return (
    <>
      <PageHeader title="Developers" lead="Keys, secrets and webhooks for your own programs." />
      <OwnersOnly role={role}>
        <div className="grid gap-6">
          <ApiKeys merchant={merchant} keys={keys} names={names} base={env().APP_URL} />
          <LinkSecrets merchant={merchant} secrets={secrets} names={names} />
          <WebhookEndpoints merchant={merchant} endpoints={endpoints} />
        </div>
      </OwnersOnly>
    </>
  )
}
