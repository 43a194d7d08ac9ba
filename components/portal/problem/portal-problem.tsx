import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'

/** A page whose data could not be loaded. It says so, and never looks like an empty one. */
export function PortalProblem({ session, code }: { session: PortalSession; code: ErrorCode }) {
  const { locale, token, merchant } = session
  const t = translator(locale, 'portal')
  const common = translator(locale, 'common')
  return (
    <div className="mx-auto grid max-w-xl gap-5 py-8">
      <h1 className="text-2xl font-semibold">{t('failed.heading')}</h1>
      <Notice tone="bad" role="alert">
        {translator(locale, 'errors')(errorCodes[code].messageKey)}
      </Notice>
      <p className="text-muted">{t('failed.hint')}</p>
      {merchant.supportEmail && <p className="text-muted">{common('contact', { email: merchant.supportEmail })}</p>}
      <div>
        <ButtonLink look="primary" href={`/portal/${token}`}>
          {common('tryAgain')}
        </ButtonLink>
      </div>
    </div>
  )
}
