'use client'

import { useEffect, useState } from 'react'

const shownFor = 2_000

/** An id, small, which a click copies. Without JavaScript it is a text to select. */
export function CopyId({ id }: { id: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownFor)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      <button
        type="button"
        title="Copy"
        onClick={() => void navigator.clipboard.writeText(id).then(() => setCopied(true))}
        className="min-h-6 cursor-copy rounded text-start font-mono text-xs wrap-anywhere text-muted select-text hover:text-ink hover:underline"
      >
        {id}
      </button>
      <span role="status" className="font-sans text-xs text-good">
        {copied && 'Copied'}
      </span>
    </span>
  )
}
