import type { ReactNode } from 'react'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { PortalLinks } from './portal-links'

type TwoPanesProps = {
  session: PortalSession
  /** what it is about, at a glance */
  summary: ReactNode
  /** what was just done or is wrong: first of all that can be done */
  notice?: ReactNode
  children: ReactNode
}

/**
 * A page that shows rather than asks: the summary on the left with the quiet links below it, cards on the right; on a
 * phone, one column in the order of summary, notice, cards and links.
 */
export function TwoPanes({ session, summary, notice, children }: TwoPanesProps) {
  const { headline } = session.merchant
  return (
    <div className="grid gap-x-16 gap-y-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:grid-rows-[auto_1fr] lg:gap-y-8">
      {headline ? (
        <div className="grid content-start gap-2 lg:gap-6">
          <p className="text-sm text-muted lg:text-base">{headline}</p>
          {summary}
        </div>
      ) : (
        summary
      )}
      <div className="grid content-start gap-2.5 sm:gap-4 lg:row-span-2">
        {notice}
        {children}
      </div>
      <div className="border-t border-line pt-4 empty:hidden max-lg:mt-4">
        <PortalLinks session={session} className="lg:flex-col lg:gap-y-0" />
      </div>
    </div>
  )
}
