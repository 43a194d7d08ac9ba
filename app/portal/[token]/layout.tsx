import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { ErrorTextsProvider } from '@/components/portal/form/error-texts'
import { imageUrl } from '@/components/portal/frame/image-url'
import { FramedScript } from '@/components/portal/frame/framed-script'
import { BrandHead } from '@/components/ui/brand-head'
import { sans } from '@/components/ui/sans'
import { faceOf } from '@/lib/access/problems/face-of'
import { isFramed } from '@/lib/access/requests/is-framed'
import { openVisit } from '@/lib/access/sessions/open-visit'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { errorTexts } from '@/lib/delivery/error-texts'
import { writingOf } from '@/lib/i18n/writing-of'
import { brandStyle } from '@/lib/merchant/brand/brand-style'
import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'
import '../../globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Each page writes its own title, which is its heading: a page knows what it says once it has loaded. */
export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // Safari would turn amounts and invoice numbers into links.
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

/** The document of every portal page, in the visitor's language and the merchant's colours. */
export default async function PortalLayout({ children, params }: LayoutProps<'/portal/[token]'>) {
  const [{ locale, merchant }, requestHeaders] = await Promise.all([openVisit((await params).token), headers()])
  const origins = merchant && isFramed(requestHeaders) ? await readEmbedOrigins(merchant.id) : []
  return (
    // The script of a framed page marks the document before React sees it.
    <html {...writingOf(locale)} className={sans.variable} suppressHydrationWarning>
      <head>
        {merchant && <BrandHead {...merchant} logo={imageUrl(merchant.id, merchant.logoImageId)} />}
        <style
          nonce={requestHeaders.get(nonceHeader) ?? undefined}
          dangerouslySetInnerHTML={{ __html: brandStyle(merchant?.brandColor ?? '') }}
        />
        <FramedScript origins={origins} nonce={requestHeaders.get(nonceHeader) ?? undefined} />
      </head>
      <body>
        <ErrorTextsProvider texts={{ ...errorTexts(locale), merchant: merchant && faceOf(merchant) }}>
          {children}
        </ErrorTextsProvider>
      </body>
    </html>
  )
}
