'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reloads the page every few seconds while it is visible. Text in forms and open sections are kept. */
export function KeepFresh({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router, seconds])
  return null
}
