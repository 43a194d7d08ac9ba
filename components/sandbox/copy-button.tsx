'use client'

import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { useScripted } from '@/components/ui/use-scripted'

/** Copies a text. It is only shown if the browser allows that. */
export function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false)
  if (!useScripted() || !('clipboard' in navigator)) return null
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <button type="button" onClick={copy} className={buttonClass('secondary')}>
      <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
    </button>
  )
}
