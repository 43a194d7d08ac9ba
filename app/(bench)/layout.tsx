import type { ReactNode } from 'react'

/** An empty document, as the baseline for measuring the portal page. */
export default function EmptyLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
