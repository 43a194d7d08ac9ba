'use client'

import { useEffect, useRef } from 'react'
import { Badge } from '@/components/ui/badge'
import { Picture } from '@/components/ui/picture'
import { brandColors } from '@/lib/merchant/brand-colors'

export type PreviewedBrand = {
  name: string
  headline: string
  brandColor: string
  logo: string | null
  supportEmail: string
  termsUrl: string
  privacyUrl: string
}

const surfaces = {
  light: {
    canvas: '#f6f7f9',
    surface: '#ffffff',
    sunken: '#f1f3f6',
    line: '#dfe3e8',
    ink: '#14181f',
    muted: '#59616e',
  },
  dark: { canvas: '#0f1216', surface: '#181c22', sunken: '#20252d', line: '#2f3640', ink: '#eef1f5', muted: '#a6afbd' },
}

/** A small, inert picture of the portal's overview with the brand as typed, in either theme. */
export function PortalPreview({ brand, theme }: { brand: PreviewedBrand; theme: 'light' | 'dark' }) {
  const box = useRef<HTMLDivElement>(null)
  const colors = brandColors(brand.brandColor)[theme]
  useEffect(() => {
    // Set by script, because the page's policy forbids style attributes from the server.
    const variables = {
      ...surfaces[theme],
      accent: colors.accent,
      'on-accent': colors.onAccent,
      'accent-text': colors.accentText,
    }
    for (const [name, value] of Object.entries(variables)) box.current?.style.setProperty(`--${name}`, value)
  }, [theme, colors.accent, colors.onAccent, colors.accentText])
  return (
    <div ref={box} className="rounded-xl border border-line bg-canvas p-4 text-ink" data-preview={theme}>
      <div className="flex items-center gap-3 font-semibold">
        <Picture src={brand.logo} name={brand.name || '·'} size="small" />
        <span className="min-w-0 truncate">{brand.name || 'Your name'}</span>
      </div>
      {brand.headline && <p className="mt-3 text-sm text-muted">{brand.headline}</p>}
      <div className="mt-4 rounded-xl border border-line bg-surface p-4">
        <p className="text-xs font-semibold text-muted">Current subscription</p>
        <p className="mt-2 flex items-center justify-between gap-2 font-semibold">
          Premium Monthly <Badge tone="neutral">Active</Badge>
        </p>
        <p className="text-sm text-muted">USD 29.99 per month</p>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <span className="rounded-lg bg-accent px-4 py-2 text-sm font-semibold text-on-accent">Pay now</span>
          <span className="text-sm font-semibold text-accent-text underline">See all invoices</span>
        </div>
      </div>
      <p className="mt-3 flex flex-wrap gap-3 text-xs text-muted">
        {brand.supportEmail && <span>{brand.supportEmail}</span>}
        {brand.termsUrl && <span>Terms</span>}
        {brand.privacyUrl && <span>Privacy</span>}
      </p>
    </div>
  )
}
