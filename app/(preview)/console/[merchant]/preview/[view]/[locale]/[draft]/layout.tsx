import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { ErrorTextsProvider } from '@/components/portal/form/error-texts'
import { sans } from '@/components/ui/sans'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { faceOf } from '@/lib/access/problems/face-of'
import { errorTexts } from '@/lib/delivery/error-texts'
import { writingOf } from '@/lib/i18n/writing-of'
import { brandStyle } from '@/lib/merchant/brand/brand-style'
import '@/app/globals.css'
import { openPreview } from './open-preview'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const metadata: Metadata = {
  robots: { index: false, follow: false },
}

type PreviewLayoutProps = LayoutProps<'/console/[merchant]/preview/[view]/[locale]/[draft]'>

/** The document of a portal page, as `app/portal/[token]/layout.tsx` makes it. */
export default async function PreviewLayout({ children, params }: PreviewLayoutProps) {
  const [preview, requestHeaders] = await Promise.all([openPreview(await params), headers()])
  const locale = preview?.locale ?? 'en'
  return (
    <html {...writingOf(locale)} className={sans.variable}>
      <head>
        <style
          nonce={requestHeaders.get(nonceHeader) ?? undefined}
          dangerouslySetInnerHTML={{ __html: brandStyle(preview?.session.merchant.brandColor ?? '') }}
        />
      </head>
      <body>
        <ErrorTextsProvider texts={{ ...errorTexts(locale), merchant: preview && faceOf(preview.session.merchant) }}>
          {children}
        </ErrorTextsProvider>
      </body>
    </html>
  )
}
