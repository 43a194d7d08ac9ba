import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { nonceHeader } from '@/lib/access/request-headers'
import { brandStyle } from '@/lib/merchant/brand-style'
import '../globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const metadata: Metadata = { title: 'Portico sandbox', robots: { index: false, follow: false } }

/** The document of QA's pages; in English, and in Portico's own colours. */
export default async function SandboxLayout({ children }: { children: ReactNode }) {
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
