import { headers } from 'next/headers'
import { AccessProblem } from '@/components/portal/access-problem'
import { FlowPage } from '@/components/portal/flow-page'
import { openSession } from '@/lib/access/open-session'
import { pathHeader } from '@/lib/access/request-headers'
import { translator } from '@/lib/i18n'

/** Of a subscription or invoice that is not this customer's, whether it exists or not. */
export default async function PortalNotFound() {
  const path = (await headers()).get(pathHeader) ?? ''
  const token = path.split('/')[2] ?? ''
  const session = await openSession(token)
  if (!session.ok) return <AccessProblem token={token} />
  const t = translator(session.value.locale, 'errors')
  return (
    <FlowPage session={session.value} path="" title={translator(session.value.locale, 'access')('notFound.title')}>
      <p>{t('not_found')}</p>
    </FlowPage>
  )
}
