import { ButtonLink } from '@/components/ui/button'
import type { afterCompletion } from '@/lib/access/flows/after-completion'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'

type ReturnButtonProps = {
  session: Pick<PortalSession, 'locale' | 'merchant'>
  after: ReturnType<typeof afterCompletion> | null
}

/**
 * Leads back to the merchant where the task's flow says so. It is a link, because `form-action 'self'` blocks redirecting
 * the form's POST there.
 */
export function ReturnButton({ session: { locale, merchant }, after }: ReturnButtonProps) {
  if (after?.type !== 'redirect') return null
  return (
    <ButtonLink look="primary" href={after.returnUrl}>
      {translator(locale, 'portal')('returnToMerchant', { merchant: merchant.name })}
    </ButtonLink>
  )
}
