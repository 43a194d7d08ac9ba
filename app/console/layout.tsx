import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { nonceHeader } from '@/lib/access/request-headers'
import { brandStyle } from '@/lib/merchant/brand-style'
import '../globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const metadata: Metadata = {
  title: { default: 'Portico console', template: '%s – Portico console' },
  robots: { index: false, follow: false },
}

/** The document of the merchant's pages; in English, and in Portico's own colours. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined
  return (
    <html lang="en">
      <head>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: brandStyle('') }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
