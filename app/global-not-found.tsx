import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { sans } from '@/components/ui/sans'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { resolveLocale } from '@/lib/i18n/resolve-locale'
import { translator } from '@/lib/i18n/translator'
import { brandStyle } from '@/lib/merchant/brand-style'
import './globals.css'

export const metadata: Metadata = { robots: { index: false } }

/** The page for an unknown address, in the browser's language. */
export default async function NotFound() {
  const requestHeaders = await headers()
  const locale = resolveLocale({ acceptLanguage: requestHeaders.get('accept-language') })
  const t = translator(locale, 'access')
  return (
    <html lang={locale} className={sans.variable}>
      <head>
        <title>{t('notFound.title')}</title>
        <style
          nonce={requestHeaders.get(nonceHeader) ?? undefined}
          dangerouslySetInnerHTML={{ __html: brandStyle('') }}
        />
      </head>
      <body>
        <main className="mx-auto max-w-xl px-4 py-16">
          <h1 className="text-xl font-semibold">{t('notFound.title')}</h1>
          <p className="mt-3">{t('notFound.body')}</p>
        </main>
      </body>
    </html>
  )
}
