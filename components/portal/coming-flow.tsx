import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/portal-session'
import { translator } from '@/lib/i18n'
import { FlowPage } from './flow-page'
import { MerchantContact } from './merchant-contact'

type ComingFlowProps = {
  session: PortalSession
  path: string
  title: string
  /** what it will be */
  text: string
}

/** The page of a task that cannot be done here yet: what it will be, and who does it meanwhile. */
export function ComingFlow({ session, path, title, text }: ComingFlowProps) {
  const t = translator(session.locale, 'flow')
  return (
    <FlowPage session={session} path={path} title={title}>
      <Notice tone="info" title={t('coming.notYet')}>
        <p>{text}</p>
      </Notice>
      <div><MerchantContact session={session} /></div>
    </FlowPage>
  )
}
