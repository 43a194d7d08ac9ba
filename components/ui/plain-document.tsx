import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { writingOf } from '@/lib/i18n/writing-of'
import { brandStyle } from '@/lib/merchant/brand/brand-style'
import { sans } from './sans'

/** The document of pages outside a merchant's portal, in English and in Portico's own colours. */
export async function PlainDocument({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined
  return (
    <html {...writingOf('en')} className={sans.variable}>
      <head>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: brandStyle('') }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
