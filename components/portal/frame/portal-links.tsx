import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'

/** The ways out of the portal: back to the merchant, to help, and to what the merchant must tell. */
export function PortalLinks({ session, className = '' }: { session: PortalSession; className?: string }) {
  const { merchant, locale, returnUrl } = session
  const t = translator(locale, 'portal')
  const support = merchant.supportUrl ?? (merchant.supportEmail && `mailto:${merchant.supportEmail}`)
  const links = [
    { href: returnUrl, text: t('returnToMerchant', { merchant: merchant.name }) },
    { href: support, text: t('footer.support', { merchant: merchant.name }) },
    { href: merchant.termsUrl, text: t('footer.terms') },
    { href: merchant.privacyUrl, text: t('footer.privacy') },
  ].filter(({ href }) => href)
  if (links.length === 0) return null
  return (
    <ul className={`flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted ${className}`}>
      {links.map(({ href, text }) => (
        <li key={text}>
          <a
            href={href ?? undefined}
            className="inline-flex min-h-11 items-center underline-offset-4 hover:text-ink hover:underline"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
