'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useScripted } from '@/components/ui/use-scripted'

const everyMilliseconds = 2_500

/** Keeps a visible page up to date, until a switch stops it. It is not shown without JavaScript. */
export function LiveRefresh() {
  const router = useRouter()
  const [isOn, setOn] = useState(true)
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMilliseconds)
    return () => clearInterval(timer)
  }, [isOn, router])
  if (!useScripted()) return null
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      onClick={() => setOn(!isOn)}
      className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 text-sm font-semibold text-muted hover:bg-sunken"
    >
      <span aria-hidden="true" className={`size-2.5 rounded-full ${isOn ? 'bg-good' : 'bg-line-strong'}`} />
      Live
    </button>
  )
}
