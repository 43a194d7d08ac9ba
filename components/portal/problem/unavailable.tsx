import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import { FlowPage } from '../frame/flow-page'
import { MerchantContact } from '../frame/merchant-contact'

type UnavailableProps = { session: PortalSession; path: string; title: string; code: ErrorCode }

export function Unavailable({ session, path, title, code }: UnavailableProps) {
  return (
    <FlowPage session={session} path={path} title={title}>
      {/* During a support visit, the frame already says so. */}
      {code !== 'read_only' && (
        <>
          <Notice tone="info">{translator(session.locale, 'errors')(errorCodes[code].messageKey)}</Notice>
          <div>
            <MerchantContact session={session} />
          </div>
        </>
      )}
    </FlowPage>
  )
}
