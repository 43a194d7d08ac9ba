import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Picture } from '@/components/ui/picture'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'
import { imageUrl } from './image-url'
import { LanguageSwitch } from './language-switch'
import { PortalFooter } from './portal-footer'

type PortalFrameProps = {
  session: PortalSession
  /** the page's path below the portal ('' for the overview), to which the language switch returns */
  path: string
  children: ReactNode
}

export function PortalFrame({ session, path, children }: PortalFrameProps) {
  const { merchant, locale, token } = session
  const t = translator(locale, 'portal')
  const home = `/portal/${token}`
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-8">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-surface focus:p-3">
        {t('skipToContent')}
      </a>
      <header className="flex min-h-16 items-center justify-between gap-4 py-3">
        <a href={home} className="inline-flex min-h-11 min-w-0 items-center gap-3 font-semibold">
          <Picture src={imageUrl(merchant.id, merchant.logoImageId)} name={merchant.name} size="small" />
          <span className="truncate">{merchant.name}</span>
        </a>
        <LanguageSwitch token={token} locale={locale} from={`${home}${path}`} />
      </header>
      <main id="main" className="flex-1 pt-4 pb-10 sm:pt-8">
        {session.readOnly && (
          <div className="mb-6">
            <Notice tone="info">{translator(locale, 'errors')('read_only')}</Notice>
          </div>
        )}
        {children}
      </main>
      <PortalFooter session={session} />
    </div>
  )
}
