'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const everyMilliseconds = 2_500

/** Keeps the page up to date while it is looked at; a switch stops it. Without JavaScript it is not there. */
export function LiveRefresh() {
  const router = useRouter()
  const [isOn, setOn] = useState<boolean | null>(null)
  useEffect(() => {
    // Known only here, so that a browser without JavaScript is shown no switch that does nothing.
    // eslint-disable-next-line react-hooks/set-state-in-effect -- it is set once, after the first render
    setOn(true)
  }, [])
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMilliseconds)
    return () => clearInterval(timer)
  }, [isOn, router])
  if (isOn === null) return null
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
