import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'
import { FlowPage } from '../frame/flow-page'

/** For an object that is not this customer's, whether or not it exists. */
export function PortalNotFound({ session }: { session: PortalSession }) {
  const { locale } = session
  return (
    <FlowPage session={session} path="" title={translator(locale, 'access')('notFound.title')}>
      <p>{translator(locale, 'errors')('not_found')}</p>
    </FlowPage>
  )
}
