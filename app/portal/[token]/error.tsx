'use client'

import { Button } from '@/components/ui/button'
import { useErrorTexts } from '@/components/portal/form/error-texts'

/** The last resort for a portal page. Expected failures are values that the page or form shows itself. */
export default function PortalError({ error, retry }: { error: unknown; retry: () => void }) {
  const { title, recorded, unrecorded, offline, tryAgain } = useErrorTexts()
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  const isOffline = !digest && navigator.onLine === false
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <title>{isOffline ? offline.title : title}</title>
      <h1 className="text-xl font-semibold">{isOffline ? offline.title : title}</h1>
      <p className="mt-3">{isOffline ? offline.body : digest ? recorded.body : unrecorded}</p>
      {digest && <p className="mt-3 text-muted">{recorded.reference.replace('{reference}', digest)}</p>}
      <Button type="button" look="primary" onClick={retry} className="mt-6">
        {tryAgain}
      </Button>
    </main>
  )
}
