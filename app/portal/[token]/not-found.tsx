import { headers } from 'next/headers'
import { AccessProblem } from '@/components/portal/access-problem'
import { PortalNotFound } from '@/components/portal/portal-not-found'
import { openSession } from '@/lib/access/open-session'
import { pathHeader } from '@/lib/access/request-headers'

/** Of addresses that no page of ours links to. */
export default async function NotFound() {
  const path = (await headers()).get(pathHeader) ?? ''
  const token = path.split('/')[2] ?? ''
  const session = await openSession(token)
  return session.ok ? <PortalNotFound session={session.value} /> : <AccessProblem token={token} />
}
