import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Picture } from '@/components/ui/picture'
import { shownCustomer } from '@/lib/access/sessions/shown-customer'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { imageUrl } from './image-url'
import { LanguageSwitch } from './language-switch'
import { PortalLinks } from './portal-links'
import { labelled } from '@/lib/i18n/punctuation'

type PortalFrameProps = {
  session: PortalSession
  /** the page's path below the portal ('' for the overview), to which the language switch returns */
  path: string
  /** what the page is about; null for the overview, which is called as the merchant is */
  title: string | null
  /** the quiet links stand at the foot of the page, unless it has another place for them */
  linksBelow?: boolean
  children: ReactNode
}

/** What stands around every page: the merchant, whose portal it is, the language, and the quiet links. */
export function PortalFrame({ session, path, title, linksBelow = true, children }: PortalFrameProps) {
  const { merchant, locale, token } = session
  const t = translator(locale, 'portal')
  const home = `/portal/${token}`
  const customer = shownCustomer(session.customer)
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-8">
      {/* A customer may have several portals open, so each tab names its merchant. */}
      <title>{title ? `${title} · ${merchant.name}` : merchant.name}</title>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-surface focus:p-3">
        {t('skipToContent')}
      </a>
      <header className="flex min-h-14 items-center justify-between gap-2 py-2 sm:gap-4 sm:min-h-16 sm:py-3">
        <div className="flex min-w-0 items-center gap-3">
          <Picture src={imageUrl(merchant.id, merchant.logoImageId)} name={merchant.name} size="small" />
          <div className="min-w-0 leading-tight">
            <a href={home} className="tap block font-semibold">
              <bdi className="line-clamp-2 w-fit wrap-anywhere">{merchant.name}</bdi>
            </a>
            {customer && (
              <CustomerName label={labelled(t('account'), '', locale)} name={customer} className="text-xs sm:hidden" />
            )}
          </div>
        </div>
        <div className="flex items-center gap-2 sm:min-w-0">
          {customer && (
            <CustomerName
              label={labelled(t('account'), '', locale)}
              name={customer}
              className="text-sm max-sm:hidden"
            />
          )}
          <LanguageSwitch token={token} locale={locale} from={`${home}${path}`} offered={offeredLanguages(merchant)} />
        </div>
      </header>
      <main id="main" className="flex-1 pt-2 pb-10 sm:pt-6">
        {session.readOnly && (
          <div className="mb-6">
            <Notice tone="info">{translator(locale, 'errors')('read_only')}</Notice>
          </div>
        )}
        {children}
      </main>
      {linksBelow && (
        <footer className="border-t border-line py-6 empty:hidden">
          <PortalLinks session={session} />
        </footer>
      )}
    </div>
  )
}

/** It stands at the right, and below the merchant's name on a phone. Only one of the two is displayed. */
function CustomerName({ label, name, className }: { label: string; name: string; className: string }) {
  return (
    <p className={`text-muted ${className}`}>
      <span className="sr-only">{label}</span>
      <bdi className="line-clamp-2 w-fit wrap-anywhere">{name}</bdi>
    </p>
  )
}
