import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ProblemPage } from '@/components/portal/problem/problem-page'
import { sans } from '@/components/ui/sans'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { resolveLocale } from '@/lib/i18n/resolve/resolve-locale'
import { translator } from '@/lib/i18n/translator'
import { writingOf } from '@/lib/i18n/writing-of'
import { brandStyle } from '@/lib/merchant/brand/brand-style'
import './globals.css'

export const metadata: Metadata = { robots: { index: false } }

/** The page for an unknown address, in the browser's language. */
export default async function NotFound() {
  const requestHeaders = await headers()
  const locale = await resolveLocale({ acceptLanguage: requestHeaders.get('accept-language') })
  const t = translator(locale, 'access')
  const nonce = requestHeaders.get(nonceHeader) ?? undefined
  const problem = describeNotice({ locale, merchant: null, title: t('notFound.title'), body: t('notFound.body') })
  return (
    <html {...writingOf(locale)} className={sans.variable}>
      <head>
        <title>{t('notFound.title')}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: brandStyle('') }} />
      </head>
      <body>
        <ProblemPage {...problem} back={{ href: '/login', label: t('kept.ask') }} nonce={nonce ?? ''} />
      </body>
    </html>
  )
}
