import type { ReactNode } from 'react'

/** A document with nothing in it: what the portal's page is measured against. */
export default function EmptyLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
