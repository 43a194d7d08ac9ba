import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'

const link = 'inline-flex min-h-11 items-center font-medium text-accent-text underline underline-offset-4'

export function MerchantContact({ session: { merchant, locale } }: { session: PortalSession }) {
  const t = translator(locale, 'flow')
  const { name, supportEmail, supportUrl } = merchant
  if (!supportEmail && !supportUrl) return <p>{t('contact.ask', { merchant: name })}</p>
  return (
    <>
      <p>{t('contact.reach', { merchant: name })}</p>
      <ul>
        {supportEmail && (
          <li>
            <a href={`mailto:${supportEmail}`} className={link}>
              <bdi dir="ltr">{supportEmail}</bdi>
            </a>
          </li>
        )}
        {supportUrl && (
          <li>
            <a href={supportUrl} className={link}>
              {t('contact.helpPage', { merchant: name })}
            </a>
          </li>
        )}
      </ul>
    </>
  )
}
