import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Unbroken } from '@/components/ui/unbroken'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'
import { PortalFrame } from './portal-frame'

type FlowPageProps = {
  session: PortalSession
  /** below the portal, see PortalFrame */
  path: string
  title: string
  wide?: boolean
  children: ReactNode
}

export function FlowPage({ session, path, title, wide = false, children }: FlowPageProps) {
  const t = translator(session.locale, 'flow')
  return (
    <PortalFrame session={session} path={path} title={title}>
      <div className={`mx-auto grid gap-5 ${wide ? 'max-w-4xl' : 'max-w-2xl'}`}>
        <p>
          <a
            href={`/portal/${session.token}`}
            className="inline-flex min-h-11 items-center gap-2 text-sm text-accent-text underline-offset-4 hover:underline"
          >
            <Icon name="arrow" />
            {t('back')}
          </a>
        </p>
        <h1 className="text-2xl font-semibold text-balance">
          <Unbroken text={title} />
        </h1>
        {children}
      </div>
    </PortalFrame>
  )
}
