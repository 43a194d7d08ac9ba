import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { PlainDocument } from '@/components/ui/plain-document'
import '../globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export const metadata: Metadata = {
  title: { default: 'Portico console', template: '%s – Portico console' },
  robots: { index: false, follow: false },
}

export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return <PlainDocument>{children}</PlainDocument>
}
