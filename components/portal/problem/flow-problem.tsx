import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { ErrorCode } from '@/lib/errors'
import { PortalFrame } from '../frame/portal-frame'
import { PortalProblem } from './portal-problem'
import { translator } from '@/lib/i18n'
import { FlowPage } from '../frame/flow-page'

/**
 * Shown instead of a page whose object could not be loaded. The proxy sets the status 404, because Next's `notFound()`
 * sends a page that is empty without JavaScript.
 */
export function FlowProblem({ session, path, code }: { session: PortalSession; path: string; code: ErrorCode }) {
  if (code === 'not_found') return <PortalNotFound session={session} />
  return (
    <PortalFrame session={session} path={path} title={translator(session.locale, 'portal')('failed.heading')}>
      <PortalProblem session={session} code={code} />
    </PortalFrame>
  )
}

/** For an object that is not this customer's, whether or not it exists. */
function PortalNotFound({ session }: { session: PortalSession }) {
  const { locale } = session
  return (
    <FlowPage session={session} path="" title={translator(locale, 'access')('notFound.title')}>
      <Notice tone="info">{translator(locale, 'errors')('not_found')}</Notice>
    </FlowPage>
  )
}
