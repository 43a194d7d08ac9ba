import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { PlainDocument } from '@/components/ui/plain-document'
import '../globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Each page names itself. */
export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function SandboxLayout({ children }: { children: ReactNode }) {
  return <PlainDocument>{children}</PlainDocument>
}
