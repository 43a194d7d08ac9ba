'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Has the page loaded anew every few seconds while somebody looks at it; what is typed and open stays. */
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
