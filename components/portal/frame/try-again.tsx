import { ButtonLink } from '@/components/ui/button'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'

/** In the place of a form whose charge Stripe cannot tell: nobody confirms one without being told how much it is. */
export function TryAgain({ session, path }: { session: PortalSession; path: string }) {
  return (
    <div>
      <ButtonLink look="primary" className="max-sm:w-full" href={`/portal/${session.token}${path}`}>
        {translator(session.locale, 'common')('tryAgain')}
      </ButtonLink>
    </div>
  )
}
