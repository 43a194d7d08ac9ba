'use client'

import { useEffect } from 'react'
import { ProblemPage } from '@/components/portal/problem/problem-page'
import { useErrorTexts } from '@/components/portal/form/error-texts'

/** The last resort for a portal page. Expected failures are values that the page or form shows itself. */
export default function PortalError({ error, retry }: { error: unknown; retry: () => void }) {
  const { title, recorded, unrecorded, offline, tryAgain, merchant, faults } = useErrorTexts()
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  const isOffline = !digest && typeof navigator !== 'undefined' && navigator.onLine === false
  useEffect(() => {
    if (!isOffline) return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [isOffline, retry])
  const heading = isOffline ? offline.title : title
  return (
    <ProblemPage
      title={heading}
      body={isOffline ? offline.body : digest ? recorded.body : unrecorded}
      advice={digest && recorded.reference.replace('{reference}', digest)}
      action={
        <p>
          <title>{heading}</title>
          <button type="button" onClick={retry} className="problem-button">
            {tryAgain}
          </button>
        </p>
      }
      contact={null}
      form={null}
      tryAgain={null}
      offline={faults.offline}
      merchant={merchant}
      icon="alert"
      languages={{ label: '', search: '', none: '', choices: [] }}
      nonce={nonceOfPage()}
    />
  )
}

/** The page's own nonce, without which its policy refuses a style that a script adds. */
function nonceOfPage(): string {
  return typeof document === 'undefined' ? '' : (document.querySelector<HTMLElement>('style[nonce]')?.nonce ?? '')
}
