'use client'

import { useEffect, useState } from 'react'
import { carriedNotice } from '@/components/portal/form/carried-notice'
import type { FailureNotice } from '@/lib/delivery/failure-notice'

// For as long as nothing else is known. All languages would make every page heavier.
const english: FailureNotice = {
  lang: 'en',
  dir: 'ltr',
  failed: 'Something went wrong on our side',
  offline: 'You are offline',
  tryAgain: 'Try again',
}

/**
 * Replaces the whole document if a layout fails. It has no stylesheet and no nonce. It speaks the language of the page
 * that was here before, whose texts the browser has even without a network; a first page asks for the browser's.
 */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const [notice, setNotice] = useState(() => carriedNotice() ?? english)
  useEffect(() => {
    if (!carriedNotice()) void fetchNotice().then((found) => found && setNotice(found))
  }, [])
  const { lang, dir, failed, offline, tryAgain } = notice
  // Errors sent by our server have a digest.
  const isOffline =
    typeof navigator !== 'undefined' && navigator.onLine === false && !(error instanceof Error && 'digest' in error)
  const title = isOffline ? offline : failed
  return (
    <html lang={lang} dir={dir}>
      <body>
        <title>{title}</title>
        <main>
          <h1>{title}</h1>
          <button type="button" onClick={retry}>
            {tryAgain}
          </button>
        </main>
      </body>
    </html>
  )
}

/** The notice in the browser's language; null if the server gives none. */
async function fetchNotice(): Promise<FailureNotice | null> {
  try {
    const answer = await fetch('/failure.json')
    return answer.ok ? ((await answer.json()) as FailureNotice) : null
  } catch {
    return null
  }
}
