import type { ReactNode } from 'react'
import { Unbroken } from '@/components/ui/unbroken'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { BackLink } from './back-link'
import { PortalFrame } from './portal-frame'

type FlowPageProps = {
  session: PortalSession
  /** below the portal, see PortalFrame */
  path: string
  title: string
  wide?: boolean
  children: ReactNode
}

/** The columns of the overview, so that a task begins where the overview's cards do. */
const columns = 'max-lg:mx-auto max-lg:w-full max-lg:max-w-2xl lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:gap-x-16'

export function FlowPage({ session, path, title, wide = false, children }: FlowPageProps) {
  return (
    <PortalFrame session={session} path={path} title={title}>
      <div className={`grid content-start gap-5 ${wide ? '' : columns}`}>
        <div className="grid content-start gap-1 lg:gap-3">
          <BackLink session={session} />
          <h1 className="text-2xl font-semibold text-balance">
            <Unbroken text={title} />
          </h1>
        </div>
        <div className="grid min-w-0 content-start gap-5">{children}</div>
      </div>
    </PortalFrame>
  )
}
