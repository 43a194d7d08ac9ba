import type { ReactElement, ReactNode } from 'react'
import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { Unavailable } from '@/components/portal/problem/unavailable'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { ErrorCode, Result } from '@/lib/errors'

type PortalPage<View> = {
  token: string
  /** the session of the token, counted first where the page calls Stripe */
  opened: Result<PortalSession>
  /** below the portal */
  path: string
  /** what cannot be done in this session, whatever there is to show, and why */
  refusal?: (session: PortalSession) => { code: ErrorCode; title: string } | null
  load: (session: PortalSession) => Promise<Result<View>>
  /** what was typed into the page's form, where it came back because its session was over */
  kept?: ReactNode
  render: (session: PortalSession, view: View) => ReactElement
}

/** The steps every page of the portal takes: the session, what it may not do, what it shows, and else the problem. */
export async function portalPage<View>(page: PortalPage<View>): Promise<ReactElement> {
  const { token, opened, path } = page
  if (!opened.ok)
    return (
      <AccessProblem token={token} code={opened.code}>
        {page.kept}
      </AccessProblem>
    )
  const session = opened.value
  const refused = page.refusal?.(session)
  if (refused) return <Unavailable session={session} path={path} {...refused} />
  const found = await page.load(session)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  return page.render(session, found.value)
}
