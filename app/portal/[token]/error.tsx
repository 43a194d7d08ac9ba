'use client'

import { useErrorTexts } from '@/components/portal/error-texts'

/** The last net under a portal page: what is expected to fail is a value that the page itself shows. */
export default function PortalError({ error, retry }: { error: unknown; retry: () => void }) {
  const texts = useErrorTexts()
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <h1 className="text-xl font-semibold">{texts?.title}</h1>
      <p className="mt-3">{texts?.body}</p>
      {digest && <p className="mt-3 text-muted">{texts?.reference.replace('{reference}', digest)}</p>}
      <button
        type="button"
        onClick={retry}
        className="mt-6 min-h-11 rounded-lg bg-accent px-4 py-2.5 text-sm font-semibold text-on-accent"
      >
        {texts?.tryAgain}
      </button>
    </main>
  )
}
