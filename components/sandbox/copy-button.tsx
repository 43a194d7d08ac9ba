'use client'

import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button'

/** Copies a text; it is there only where the browser lets it. */
export function CopyButton({ text }: { text: string }) {
  const [state, setState] = useState<'absent' | 'ready' | 'copied'>('absent')
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- a server cannot know; it is set once
    if ('clipboard' in navigator) setState('ready')
  }, [])
  if (state === 'absent') return null
  const copy = () => void navigator.clipboard.writeText(text).then(() => setState('copied'))
  return (
    <button type="button" onClick={copy} className={buttonClass('secondary')}>
      <span aria-live="polite">{state === 'copied' ? 'Copied' : 'Copy'}</span>
    </button>
  )
}
