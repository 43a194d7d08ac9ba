import { notFound } from 'next/navigation'
import type { PortalSession } from '@/lib/access/portal-session'
import type { ErrorCode } from '@/lib/errors'
import { PortalFrame } from './portal-frame'
import { PortalProblem } from './portal-problem'

/** Instead of a page whose object was not loaded: a real 404 where it is not the customer's, else what is wrong. */
export function FlowProblem({ session, path, code }: { session: PortalSession; path: string; code: ErrorCode }) {
  if (code === 'not_found') notFound()
  return (
    <PortalFrame session={session} path={path}>
      <PortalProblem session={session} code={code} />
    </PortalFrame>
  )
}
